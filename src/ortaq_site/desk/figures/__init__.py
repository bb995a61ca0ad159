"""Who has a public page, decided by a person."""
