"""The shapes between the tables and core: one statement, and what its rows mean."""
