"""Backups: one archive that says what it holds, and its way back, compared with the public log."""
