"""Office: tubes that die, and the way through midnight glass."""
