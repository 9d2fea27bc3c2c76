"""Cliff: black mirror stone, wind, frost, what one looks out on."""
