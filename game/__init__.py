"""Starfloor: a 2D exploration game on a floor of stars."""
