"""The pages of the oversight, and of copies of the own dossier."""
