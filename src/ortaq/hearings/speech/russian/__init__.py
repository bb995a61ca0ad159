"""Russian: its names, roles, verbs of speech and subjects."""
