"""How much work comes in which week, and what the colleagues have room for."""
