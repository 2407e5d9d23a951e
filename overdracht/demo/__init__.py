"""The fictive country: organisations, staff and dossiers that never existed."""
