"""The door: who are you, what may you do, and does it exist for you."""
