"""What may be wrong in a vault: each check a small function of a `CheckedVault`, in one table."""
