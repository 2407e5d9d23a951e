"""Work, volunteering and activities while waiting: what keeps a line from falling silent (§5.2)."""
