"""The only one who knows all: settings, addresses and the way in for the server."""
