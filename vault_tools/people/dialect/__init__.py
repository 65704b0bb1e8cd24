"""What a vault calls things: which concept a key means, and what the value of a field says."""
