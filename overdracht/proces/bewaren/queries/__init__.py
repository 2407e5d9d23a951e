"""What is due, what is held, and how the lists stand."""
