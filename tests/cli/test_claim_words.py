"""What the terminal says of a claim."""

from __future__ import annotations

from ortaq.cli.claim_words import claim_lines
from ortaq.hearings.record import Claim, ClaimKind, Passage, Reason, Verdict


def test_every_reason_of_a_verdict_has_words() -> None:
    because = (
        Reason("formula", "единогласно"),
        Reason("voices", "3"),
        Reason("headcount", "at_least 70"),
        Reason("announced_not_heard", "parties assembly"),
        Reason("objections", "1"),
        Reason("objecting_statements", "s2"),
        Reason("vote", "11 2 -"),
        Reason("open_vote", "7 60 40 3 too_few_votes"),
    )
    claim = Claim("c1", ClaimKind.UNANIMITY, Passage("", 0, 0), Verdict.CONTRADICTED, because, 0.9)
    assert list(claim_lines(claim)) == [
        "The claim that all agreed is contradicted by the record.",
        "3 people are heard",
        "at least 70 were present",
        "announced, but not heard: political parties, assembly of people and ethno-cultural"
        " associations",
        "1 of them objects",
        "votes: 11 in favour, 2 against, an untold number abstained",
        "open vote, statement 7: 60 agree, 40 disagree, 3 pass (too few votes)",
    ]
