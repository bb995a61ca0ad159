"""Public pages of people and offices that speak in a public role."""
