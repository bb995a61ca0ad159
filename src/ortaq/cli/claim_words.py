"""The reasons of a verdict on a claim in English, for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ortaq.hearings.record import Ballot, Claim, Reason, Verdict
from ortaq.jurisdictions.groups import groups

_KINDS = {"unanimity": "that all agreed", "support": "that people were in favour"}
_VERDICTS = {
    Verdict.SUPPORTED: "supported by the record",
    Verdict.UNTESTED: "not tested by anything in the record",
    Verdict.CONTRADICTED: "contradicted by the record",
}
BOUNDS = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most "}


def claim_lines(claim: Claim) -> Iterator[str]:
    """Yield a line for the claim and its verdict, and one for each reason that has words."""
    yield f"The claim {_KINDS[claim.kind]} is {_VERDICTS[claim.verdict]}."
    yield from reason_lines(claim.because)


def reason_lines(reasons: Iterable[Reason]) -> Iterator[str]:
    """Yield what each reason says; what only names evidence by id is left to `--json`."""
    for reason in reasons:
        words = _WORDS.get(reason.code)
        if words:
            yield words(reason.detail)


def ballot_words(ballot: Ballot) -> str:
    """Say how a decision was carried."""
    counts = (ballot.in_favour, ballot.against, ballot.abstained)
    if not any(count is not None for count in counts):
        return "said to be unanimous"
    return _votes(" ".join("-" if count is None else str(count) for count in counts))


def _people(detail: str) -> str:
    return "1 person is heard" if detail == "1" else f"{detail} people are heard"


def _present(detail: str) -> str:
    bound, _, number = detail.rpartition(" ")
    return f"{BOUNDS.get(bound, '')}{number} were present"


def _groups(detail: str) -> str:
    names = {group.code: group.names["en"].lower() for group in groups()}
    return "announced, but not heard: " + ", ".join(names.get(c, c) for c in detail.split())


def _votes(detail: str) -> str:
    in_favour, against, abstained = (_count(one) for one in detail.split())
    return f"votes: {in_favour} in favour, {against} against, {abstained} abstained"


def _count(detail: str) -> str:
    return "an untold number" if detail == "-" else detail


def _open_vote(detail: str) -> str:
    statement, agree, disagree, passed, *standing = detail.split()
    ends = f" ({standing[0].replace('_', ' ')})" if standing else ""
    return (
        f"open vote, statement {statement}: {agree} agree, {disagree} disagree, {passed} pass{ends}"
    )


_WORDS: Mapping[str, Callable[[str], str]] = {
    "says_most": lambda _: "it speaks of most, not of all",
    "of_one_point": lambda _: "it speaks of one point, not of the draft",
    "of_the_public": lambda _: "it speaks of the public, not of those present",
    "voices": _people,
    "headcount": _present,
    "announced_not_heard": _groups,
    "objections": lambda n: f"{n} of them object" if n != "1" else "1 of them objects",
    "group_objects": lambda _: "people whom the source does not name one by one object",
    "no_objection_recorded": lambda _: "no objection is recorded, which proves nothing",
    "amendments": lambda n: f"{n} proposals to change the text",
    "vote": _votes,
    "no_vote": lambda _: "no vote was counted",
    "did_not_vote": lambda n: f"{n} of those present did not vote",
    "provisions_named": lambda eids: f"provisions named: {eids.replace(' ', ', ')}",
    "no_provision_named": lambda _: "no speaker names a provision",
    "open_vote": _open_vote,
}
