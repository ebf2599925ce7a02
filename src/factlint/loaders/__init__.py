"""File formats of rule sets."""
