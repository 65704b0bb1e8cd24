"""Two devices, one vault: how the changes of both come together."""
