"""How kinds of parts look, one module each: the plain look first, then its drawing."""
