"""Public pages of hearings: the list, the record, its data, and the page for those who attended."""
