"""Ideas for reaching out: the deck, whom which idea fits, what was tried, the week's challenge."""
