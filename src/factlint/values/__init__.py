"""Values that statements have: read, normalised and compared, with no document in sight."""
