"""The merge of notes by their meaning: bytes in, bytes out."""
