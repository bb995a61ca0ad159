"""The report of a whole consultation: gathered, kept, shown, and given as PDF, Word and data."""
