"""From a note to a contact: all that it says by itself, put together to one reading."""
