"""The index notes inside the vault: their values, their Markdown, and drawing them anew."""
