"""Commands of `python -m ortaq_site`."""
