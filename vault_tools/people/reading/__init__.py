"""From a note to a contact: what a vault calls things, who is a person, what a value means."""
