"""The clock's door: thin commands that pass a peildatum and call an action."""
