"""What the door asks of another house: the inlogdienst of an organisation."""
