"""Flight: how cranes look: those of a place, the flock behind one, the storms."""
