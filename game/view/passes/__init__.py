"""The passes a frame is drawn in, one class each; ``renderer`` runs them in order."""
