"""Memories: the hill with the kite, the report, the letter."""
