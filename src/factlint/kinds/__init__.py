"""Kinds of fact."""
