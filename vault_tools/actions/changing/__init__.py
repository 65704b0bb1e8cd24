"""What changes notes because somebody asked for it, one file each; each is one undoable action."""
