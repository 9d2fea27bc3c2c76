"""Hall: chandelier, podium, and all its scene plays."""
