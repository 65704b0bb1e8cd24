"""The face in the browser: the week's page served on this machine, with buttons that act."""
