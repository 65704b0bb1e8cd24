"""Edits of a note where it stands: every byte that was not meant stays as it is."""
