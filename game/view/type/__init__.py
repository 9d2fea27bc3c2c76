"""Letters and flat paper: text and small vector shapes, each drawn in one call a frame."""
