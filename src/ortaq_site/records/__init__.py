"""Everything that the platform keeps: one app, one module for each domain, no computation."""
