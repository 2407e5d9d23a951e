"""Words for the pages of the beheer."""
