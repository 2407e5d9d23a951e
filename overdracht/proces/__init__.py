"""The rooms: one for each step of the handreiking."""
