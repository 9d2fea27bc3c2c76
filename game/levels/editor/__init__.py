"""Editor: what Tiled is given of the schema, so that it offers our classes by itself."""
