"""`vault`: keep in touch with the people you care about, from the notes you keep about them."""

__version__ = "0.1.0"
