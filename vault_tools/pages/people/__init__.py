"""A person's page, and the list of everybody."""
