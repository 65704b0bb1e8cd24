"""Who knows whom: ties and organizations, and the warmest ways through them."""
