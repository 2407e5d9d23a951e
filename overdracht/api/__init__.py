"""The machine's door: read only, the same lists as the screens, within the same sight."""
