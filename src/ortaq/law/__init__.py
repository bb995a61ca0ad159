"""The text of a law: acts, their importers, Akoma Ntoso, citations, comparison, parity."""
