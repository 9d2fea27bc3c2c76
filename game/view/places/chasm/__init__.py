"""Chasm: wet paint, printed pages, ideas yet unborn."""
