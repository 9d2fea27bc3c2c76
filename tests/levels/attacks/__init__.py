"""What a stranger with bad intent would send, and a cage in which it is opened."""
