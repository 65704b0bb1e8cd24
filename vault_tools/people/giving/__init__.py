"""What passed between me and somebody as kindness: gifts, loans, promises."""
