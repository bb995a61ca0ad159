"""Test a claim against the record: supported, untested or contradicted, with its reasons.

A claim of unanimity is contradicted by one objection or one vote against or abstaining; supported
only by counted votes without any. Silence proves nothing: without a count it stays untested.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ortaq.hearings.claims.evidence import Evidence, evidence_of
from ortaq.hearings.claims.find import FORMULA, OF_ONE_POINT, OF_THE_PUBLIC, SAYS_MOST
from ortaq.hearings.claims.open_vote import OpenVote
from ortaq.hearings.claims.parameters import PARAMETERS
from ortaq.hearings.record import Ballot, Claim, ClaimKind, Reason, Record, Verdict

_OF_THE_CLAIM = frozenset({FORMULA, SAYS_MOST, OF_ONE_POINT, OF_THE_PUBLIC})
"""Reasons why it is a claim; all others are of its test, and are found anew by each test."""


def judged(record: Record, votes: Sequence[OpenVote] = ()) -> Record:
    """Give the record with every claim tested. Testing twice is testing once.

    votes: of an open vote, on any provisions; those that speakers named are looked at.
    """
    evidence = evidence_of(record)
    return replace(record, claims=tuple(_tested(claim, evidence, votes) for claim in record.claims))


def _tested(claim: Claim, evidence: Evidence, votes: Sequence[OpenVote]) -> Claim:
    made = tuple(reason for reason in claim.because if reason.code in _OF_THE_CLAIM)
    codes = {reason.code for reason in made}
    near = _on_the_same(evidence, votes)
    verdict = _verdict(claim.kind, codes, evidence, near)
    return replace(claim, verdict=verdict, because=(*made, *_reasons(evidence, near)))


def _verdict(
    kind: ClaimKind, codes: Iterable[str], evidence: Evidence, votes: Sequence[OpenVote]
) -> Verdict:
    most = SAYS_MOST in codes
    if OF_THE_PUBLIC in codes and _public_dissents(kind, votes, most=most):
        return Verdict.CONTRADICTED
    if most:
        return _of_most(evidence)
    dissent = evidence.objections or any(_dissents(one.ballot) for one in evidence.counted)
    if dissent and OF_ONE_POINT in codes:
        return Verdict.UNTESTED  # objections to the draft say nothing of another matter
    if dissent:
        return Verdict.CONTRADICTED
    if any(_all_in_favour(one.ballot) for one in evidence.counted):
        return Verdict.SUPPORTED
    return Verdict.UNTESTED


def _of_most(evidence: Evidence) -> Verdict:
    """Judge a claim of a majority: by votes where they were counted, else by who spoke."""
    ballots = [
        one.ballot for one in evidence.counted if one.ballot and one.ballot.in_favour is not None
    ]
    if ballots:
        carried = all(_carried(ballot) for ballot in ballots)
        return Verdict.SUPPORTED if carried else Verdict.CONTRADICTED
    outspoken = evidence.objecting and evidence.objecting >= evidence.supporting
    return Verdict.CONTRADICTED if outspoken else Verdict.UNTESTED


def _carried(ballot: Ballot) -> bool:
    return (ballot.in_favour or 0) > (ballot.against or 0) + (ballot.abstained or 0)


def _dissents(ballot: Ballot | None) -> bool:
    return ballot is not None and bool((ballot.against or 0) + (ballot.abstained or 0))


def _all_in_favour(ballot: Ballot | None) -> bool:
    """Tell whether votes were counted and none is missing from a full count in favour."""
    if ballot is None or not ballot.in_favour or _dissents(ballot):
        return False
    return ballot.against is not None or ballot.unanimous


def _on_the_same(evidence: Evidence, votes: Sequence[OpenVote]) -> tuple[OpenVote, ...]:
    """Give the open votes on provisions that speakers named, or on an article that holds them."""
    named = set(evidence.provisions)
    articles = {_article(address) for address in named}
    return tuple(
        vote
        for vote in votes
        if vote.provisions & named or {_article(one) for one in vote.provisions} & articles
    )


def _article(address: str) -> str:
    return address.split("__", maxsplit=1)[0]


def _public_dissents(kind: ClaimKind, votes: Sequence[OpenVote], *, most: bool) -> bool:
    """Tell whether an open vote contradicts what is claimed of the public."""
    bar = 0.5 if most or kind is ClaimKind.SUPPORT else PARAMETERS.dissent_of_public
    for vote in votes:
        sides = vote.agree + vote.disagree
        enough = sides + vote.passed >= PARAMETERS.fewest_votes
        if enough and sides and vote.disagree / sides >= bar:
            return True
    return False


def _reasons(evidence: Evidence, votes: Sequence[OpenVote]) -> Iterator[Reason]:
    yield Reason("voices", str(evidence.voices))
    if evidence.headcount is not None:
        yield Reason("headcount", f"{evidence.bound} {evidence.headcount}".strip())
    if evidence.unheard:
        yield Reason("announced_not_heard", " ".join(evidence.unheard))
    if evidence.objecting:
        yield Reason("objections", str(evidence.objecting))
    if evidence.groups_object:
        yield Reason("group_objects")
    if evidence.objections:
        yield Reason("objecting_statements", " ".join(evidence.objections))
    else:
        yield Reason("no_objection_recorded")
    if evidence.amendments:
        yield Reason("amendments", str(len(evidence.amendments)))
    yield from _votes(evidence)
    if evidence.provisions:
        yield Reason("provisions_named", " ".join(evidence.provisions))
    else:
        yield Reason("no_provision_named")
    for vote in votes:
        counts = f"{vote.agree} {vote.disagree} {vote.passed}"
        yield Reason("open_vote", f"{vote.statement} {counts} {vote.standing}".strip())


def _votes(evidence: Evidence) -> Iterator[Reason]:
    """Give each count of votes once, as `in favour, against, abstained`, - where not told."""
    if not evidence.counted:
        yield Reason("no_vote")
    counts = dict.fromkeys(_counts(one.ballot) for one in evidence.counted if one.ballot)
    yield from (Reason("vote", count) for count in counts)
    silent = [
        evidence.headcount - _cast(one.ballot)
        for one in evidence.counted
        if evidence.headcount is not None and evidence.bound == "exact" and one.ballot
    ]
    if silent and max(silent) > 0:
        yield Reason("did_not_vote", str(max(silent)))


def _counts(ballot: Ballot) -> str:
    votes = (ballot.in_favour, ballot.against, ballot.abstained)
    return " ".join("-" if count is None else str(count) for count in votes)


def _cast(ballot: Ballot) -> int:
    return sum(filter(None, (ballot.in_favour, ballot.against, ballot.abstained)))
