"""Corridor: pleats and the people in them."""
