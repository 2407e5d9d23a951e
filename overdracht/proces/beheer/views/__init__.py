"""The pages of the beheer."""
