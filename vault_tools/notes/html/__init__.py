"""A note's text as safe HTML, and as plain text: CommonMark, and what Obsidian adds to it."""
