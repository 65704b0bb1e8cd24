"""What is to be written into somebody's note: fields, entries, circles, another name."""
