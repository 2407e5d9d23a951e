"""The door of files: what comes in is shown first, and goes through the actions of the rooms."""
