"""One Markdown note: split, parsed with positions, edited in place, rendered to safe HTML."""
