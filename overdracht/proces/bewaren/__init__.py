"""Keeping and destroying: what is due, who looks at it, what holds it back, and the proof."""
