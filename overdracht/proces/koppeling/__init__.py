"""Koppeling, TVS-melding, stay and contact persons (EV-03 … EV-06, DX-01, DX-02)."""
