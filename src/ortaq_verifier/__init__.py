"""The verifier: another body's program, which says that somebody may take part, and not who it is.

It runs apart from the platform, with its own key and its own database. It knows people and no
answers; the platform knows answers and no people. See docs/verifier.md.
"""
