"""The house, the move, the registration, logeren and rest (EV-26 … EV-35, DX-04)."""
