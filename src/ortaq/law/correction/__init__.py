"""A person corrects what the recogniser understood: the act as rows, edits, and back to an act.

Flow: `rows_of` an act, edits give new rows, `rebuild` gives the act again. Method:
docs/methods/correction.md.
"""
