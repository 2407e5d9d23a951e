"""From tables to facts and back: the one crossing to core, the bell, and the line of a dossier."""
