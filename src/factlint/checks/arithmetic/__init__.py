"""Arithmetic in prose: each relation of figures is a small reader that finds them by the words that relate them."""
