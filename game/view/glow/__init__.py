"""Glow: all that shines or darkens: moods, lamps, sparks, frost. Rows for shaders, no GL."""
