"""The dated lines of a note: how people write a log, and what it says of each day."""
