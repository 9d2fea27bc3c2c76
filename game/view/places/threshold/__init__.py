"""Threshold: doors, the floor that lets go, dawn."""
