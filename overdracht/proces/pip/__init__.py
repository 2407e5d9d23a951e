"""The PIP, plan inburgering en participatie, and the offer of a leerroute (EV-22 … EV-24)."""
