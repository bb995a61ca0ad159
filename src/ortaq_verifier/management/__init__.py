"""Commands of the verifier."""
