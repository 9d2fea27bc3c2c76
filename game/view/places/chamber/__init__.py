"""Chamber: what floats, and the blueprint that unfurls."""
