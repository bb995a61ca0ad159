"""Votes on statements: which opinion groups exist, how sure that is, what unites and divides.

Start with `votes.VoteMatrix` and `measure.measure_opinion`. Method: docs/methods/opinion.md.
"""
