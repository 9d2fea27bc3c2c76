"""Events and place to music and effects."""
