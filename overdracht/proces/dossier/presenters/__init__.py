"""Words for the pages of this room, by noun; a template receives words, not decisions."""
