"""Instruments: each a function from pitch, length and loudness to a stereo signal."""
