"""The Voorinburgering of COA: offer, answer, start and end (EV-12 … EV-18)."""
