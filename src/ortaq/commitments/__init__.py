"""Promises followed to their end: found in a text, kept, measured, judged by people."""
