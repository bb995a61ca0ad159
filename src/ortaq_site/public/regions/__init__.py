"""Regions in a consultation, and the recommendations of public councils."""
