"""Which provision of one text became which of another, and how its words changed.

Method, measurements and limits: docs/methods/comparison.md.
"""
