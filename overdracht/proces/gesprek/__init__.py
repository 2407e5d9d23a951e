"""Kennismaking, driegesprek and huisvestingsgesprek: plan, hold, cancel (EV-10, EV-11, EV-27)."""
