"""Emergency access: one colleague by name sees one dossier of another unit, for a few hours."""
