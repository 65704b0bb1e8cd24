"""The week's page: what stands on it, and how each of its sections is laid out."""
