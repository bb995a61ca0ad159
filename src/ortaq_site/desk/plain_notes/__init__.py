"""The desk of explanations in plain words."""
