"""Sentences of a writer that no rule reads: is something said there, which words, and by whom.

What labelled reports taught decides: sums of what clues are worth, from two tables that
`python -m training.telling` writes.
"""
