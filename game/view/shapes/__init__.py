"""Shapes: forms that many places are made of, as plain meshes. No GL."""
