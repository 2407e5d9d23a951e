"""Persons in danger: one switch, and what only named colleagues read."""
