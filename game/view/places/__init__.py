"""Places: what one place alone has to show. A folder a place."""
