"""What makes the game's sound: instruments, space, scores, effects. Deterministic."""
