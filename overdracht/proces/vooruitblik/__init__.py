"""Two lines under each other: as it is, and as it would be; nothing is stored."""
