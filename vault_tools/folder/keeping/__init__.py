"""What is kept from one run to the next, outside the vault; deleting it costs time alone."""
