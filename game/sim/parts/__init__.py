"""Kinds of parts, one module each: the part as a map says it, and the part in play."""
