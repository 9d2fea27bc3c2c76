"""The attempt: timer, splits, recorder, replay and verification."""
