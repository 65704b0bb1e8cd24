"""What may be wrong in a vault: each check a small function of what was seen, in one table."""
