"""The desk of recommendations of public councils."""
