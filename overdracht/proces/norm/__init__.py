"""The norms: explained to everyone, and set by a gemeente where that may be."""
