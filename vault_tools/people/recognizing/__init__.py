"""Who is a person: notes about somebody, told from lists, templates and all others."""
