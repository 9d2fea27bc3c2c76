"""Pages and pictures about the game."""
