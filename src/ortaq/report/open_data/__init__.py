"""Open data: what each table holds, in three languages, and how tables become files with sums."""
