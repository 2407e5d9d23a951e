"""What things cost: prices, what was paid for one dossier, and the estimates beside it."""
