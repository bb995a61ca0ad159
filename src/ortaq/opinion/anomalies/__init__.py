"""Voters to look at: near-clones, bursts, one answer to everything. Evidence, no verdict.

Start with `marks.find_anomalies` and `without.with_and_without`. Method: docs/methods/anomalies.md.
"""
