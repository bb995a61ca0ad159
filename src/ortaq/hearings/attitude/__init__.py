"""Clauses of what was said -> who is for, against, or asks for other words: predicate and scope."""
