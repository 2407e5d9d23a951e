"""What the pages of this room need, by noun: the worklist, Vandaag, one dossier, saved views."""
