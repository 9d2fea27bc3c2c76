"""Starfloor: a 2D exploration game on a floor of stars."""

__version__ = "0.1.0"
