"""Building a vault: its pages, its index notes, and again whenever it has changed."""
