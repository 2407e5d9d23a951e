"""Oversight: who looked, what stands out, and whether the log is whole."""
