"""Drawing: reads the world and its events, writes nothing into it."""
