"""The scenario desk: factors, advice with reasons, the choice, and who was told (EV-07, EV-08)."""
