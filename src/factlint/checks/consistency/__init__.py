"""Statements of one draft that cannot both be true."""
