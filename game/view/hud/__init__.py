"""Hud: what the interface says and how: over the finished picture, never in the way."""
