"""Not right: someone says so about a thing that is shown, and the holder answers."""
