"""Kazakh: its names, roles, verbs of speech, subjects, and clauses before the verb."""
