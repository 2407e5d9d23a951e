"""The start of the regular traject, in the azc or in the gemeente (EV-18, EV-25)."""
