"""The starfloor command: one module a verb."""
