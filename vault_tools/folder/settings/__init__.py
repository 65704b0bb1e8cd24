"""Reading `vault.toml`, with the place of whatever is wrong in it."""
