"""Ortaq: the public discussion of a draft law as an accountable record. A pure library."""

__version__ = "0.1.0"
