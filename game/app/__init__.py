"""The window and the loop: the one place where the layers meet."""
