"""The published Polis method, step by step, so that results can be compared.

Written from the formulas in docs/methods/opinion.md; start with `ortaq.opinion.polis.measure`.
"""
