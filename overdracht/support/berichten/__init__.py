"""Messages between the parties: an inbox, and mail that only says that there is something."""
