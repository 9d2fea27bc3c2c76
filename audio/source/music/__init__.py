"""Music: one module a piece, with its ``FORM`` and ``stems()``."""
