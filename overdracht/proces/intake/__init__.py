"""The Brede intake and the leerbaarheidstoets of the gemeente (EV-19 … EV-21)."""
