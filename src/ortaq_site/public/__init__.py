"""Pages for everybody: they read records and never write."""
