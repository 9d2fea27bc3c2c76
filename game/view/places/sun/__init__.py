"""Sun: blades and cold fire."""
