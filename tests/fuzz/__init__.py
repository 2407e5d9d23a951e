"""Coverage-guided fuzzing of what reads bytes or text from outside (FZ2)."""
