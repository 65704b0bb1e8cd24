"""What a user can do, one file each: read, decide, write."""
