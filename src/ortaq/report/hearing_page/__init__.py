"""The report of a hearing: one document to read, to sign and to file."""
