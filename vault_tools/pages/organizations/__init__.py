"""An organization's page, and the list of all."""
