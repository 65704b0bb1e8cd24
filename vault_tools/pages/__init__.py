"""What is shown: one typed page each, and rendering it through the templates."""
