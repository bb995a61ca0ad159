"""Why a claim has its verdict, in whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ortaq.jurisdictions.groups import groups
from ortaq.report.hearing_page.telling import SIDES, bounded, votes
from ortaq.report.hearing_page.values import Values
from ortaq.report.opinion_page.wording import Wording

PLAIN = frozenset(
    {"no_objection_recorded", "no_vote", "no_provision_named", "provisions_named", "says_most",
     "of_the_public", "of_one_point", "group_objects"}
)  # fmt: skip
"""Reasons that say everything by their code."""
COUNTED = {"voices": "voices", "objections": "objectors", "amendments": "changes",
           "did_not_vote": "silent"}  # fmt: skip
"""Reasons whose detail is a number -> the counted noun of the wording."""


def reasons_in_words(claim: Values, say: Wording) -> Iterator[str]:
    """Yield a sentence for each reason; what only names evidence by id stands elsewhere."""
    for reason in claim["because"]:
        code, detail = reason["code"], reason["detail"]
        if code in PLAIN:
            yield say(f"because_{code}")
        elif code in COUNTED:
            yield say(f"because_{code}", **{COUNTED[code]: int(detail)})
        elif code in TOLD:
            yield TOLD[code](detail, say)


def _present(detail: str, say: Wording) -> str:
    bound, _space, number = detail.rpartition(" ")
    return say("because_headcount", number=bounded(bound, number, say))


def _unheard(detail: str, say: Wording) -> str:
    names = {group.code: group.names[say.lang] for group in groups()}
    listed = ", ".join(names.get(code, code) for code in detail.split())
    return say("because_announced_not_heard", groups=listed)


def _vote(detail: str, say: Wording) -> str:
    told = (None if count == "-" else int(count) for count in detail.split())
    return votes(dict(zip(SIDES, told, strict=True)), say)


def _open_vote(detail: str, say: Wording) -> str:
    statement, agree, disagree, passed, *_standing = detail.split()
    number = statement.rpartition("/")[2]
    return say("because_open_vote", statement=number, agree=agree, disagree=disagree, passed=passed)


TOLD: Mapping[str, Callable[[str, Wording], str]] = {
    "headcount": _present,
    "announced_not_heard": _unheard,
    "vote": _vote,
    "open_vote": _open_vote,
}
"""Reasons whose detail is words or several numbers."""
