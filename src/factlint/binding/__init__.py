"""Which fact a statement speaks of, and the evidence for it."""
