"""What others may see: secrets left out, initials in the place of names."""
