"""What the pages of the oversight ask."""
