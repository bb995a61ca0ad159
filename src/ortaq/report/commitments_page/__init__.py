"""Commitments and where they stand on a day: for the terminal, as a table, as a page."""
