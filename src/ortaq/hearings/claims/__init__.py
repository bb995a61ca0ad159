"""What a document claims that all or many thought, tested. Method: docs/methods/claims.md."""

from __future__ import annotations

from ortaq.hearings.claims.evidence import Evidence, evidence_of
from ortaq.hearings.claims.find import find_claims
from ortaq.hearings.claims.open_vote import OpenVote, open_votes
from ortaq.hearings.claims.verdict import judged

__all__ = ["Evidence", "OpenVote", "evidence_of", "find_claims", "judged", "open_votes"]
