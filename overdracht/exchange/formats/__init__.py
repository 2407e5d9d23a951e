"""The formats that this door knows, one file each; nothing here looks in a table."""
