"""Small cells: which counts of parts may be published together, so that none under k follows.

Start with `release.release_of` and `hide.safe_to_publish`. Method: docs/methods/suppression.md.
"""
