"""Effects: one module a family, with ``effects()``: signals by name, ready to be written."""
