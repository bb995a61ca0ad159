"""Explanations of articles in plain words: written, signed, withdrawn, carried to new editions."""
