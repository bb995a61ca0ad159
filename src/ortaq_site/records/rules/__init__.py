"""Rules that the database itself keeps, whatever program writes to it: one module for a domain."""
