"""Results as tables, pages and documents for people."""
