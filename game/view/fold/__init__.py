"""Folded paper: meshes as plain arrays and the light that falls on them. No GL here."""
