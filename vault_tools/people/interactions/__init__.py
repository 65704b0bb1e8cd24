"""What passed between me and others, line by line: what it says, and whether it is a contact."""
