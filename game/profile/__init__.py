"""The player's own: where things lie, settings."""
