"""Whole-draft checks that need no fact."""
