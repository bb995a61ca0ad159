"""Votes from files: Polis exports, matrices, plain tables of votes, Parquet; and what was refused.

Start with `ortaq.opinion.readers.read.read_votes`.
"""
