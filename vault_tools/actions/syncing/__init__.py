"""Several devices: syncing through git, and making one of two versions."""
