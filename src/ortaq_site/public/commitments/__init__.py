"""Promises as everybody sees them: the board, one page each, a card, files."""
