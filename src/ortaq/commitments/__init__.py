"""Promises followed to their end: found in a text, kept as commitments, measured, judged by people."""
