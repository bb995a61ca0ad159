"""Which letters say the same: copies, campaigns, arguments. Method: docs/methods/grouping.md.

Nothing is merged: a group holds the keys of its letters, and a person may split or rejoin it.
"""
