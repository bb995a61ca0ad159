"""Open data: the rows of every table, read for the interface and for the nightly snapshot."""
