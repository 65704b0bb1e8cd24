"""An idea's page, and the deck."""
