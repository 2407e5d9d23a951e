"""The two streams: what happened to a dossier, and who did or read what."""
