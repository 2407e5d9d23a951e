"""Vandaag, the worklist and the dossier itself: find, look, assign, close (all EV)."""
