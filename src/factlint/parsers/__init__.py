"""File formats of drafts."""
