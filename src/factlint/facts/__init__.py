"""Verified facts: how they are written, read and found."""
