"""Public pages of the laws that must follow a draft: what must still change, by whom, by when."""
