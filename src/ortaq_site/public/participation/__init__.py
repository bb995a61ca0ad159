"""Taking part: voting one card at a time, saying something, the receipt, leaving."""
