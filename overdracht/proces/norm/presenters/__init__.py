"""The norms in words."""
