"""The report in a dozen sentences: what a reader with two minutes takes with them."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.parts.aftermath import laws_in_words
from ortaq.report.consultation.parts.councils import councils_in_words
from ortaq.report.consultation.parts.hearings import hearings_in_words
from ortaq.report.consultation.parts.influence import influence_in_words
from ortaq.report.consultation.parts.law import changes_in_words, changes_of
from ortaq.report.consultation.parts.letters import answered_in_words
from ortaq.report.consultation.parts.missing import missing_in_words
from ortaq.report.consultation.parts.telling import Telling
from ortaq.report.consultation.parts.unanswered import unanswered_in_words
from ortaq.report.consultation.parts.votes import groups_in_words, standing_lead
from ortaq.report.consultation.voices import Vote


def findings(told: Telling) -> Iterator[str]:
    """Yield the findings, each a whole sentence that the report bears out below."""
    report, changes = told.report, changes_of(told)
    if changes is not None:
        yield changes_in_words(changes, told)
    for vote in report.votes:
        yield from _vote(vote, told)
    if report.letters is not None:
        yield answered_in_words(report.letters, told)
    if report.hearings:
        yield hearings_in_words(told)
        yield from _claims(told)
    if report.recommendations:
        yield councils_in_words(told)
    if report.influence is not None:
        yield influence_in_words(report.influence, told)
    if report.alignment is not None:
        yield laws_in_words(report.alignment, told)
    yield from missing_in_words(told, in_short=True)
    yield from unanswered_in_words(told)[:2]


def _vote(vote: Vote, told: Telling) -> Iterator[str]:
    if not vote.counted:
        return
    on = len(vote.statements)
    yield told.opinion("who", people=vote.participants, votes=vote.votes, on_statements=on)
    yield groups_in_words(vote, told)
    yield standing_lead("unites", vote, told)
    yield standing_lead("divides", vote, told)


def _claims(told: Telling) -> Iterator[str]:
    """Say how the claims about all who were there stand the test, once for each outcome."""
    found = {
        f"short_{claim.kind}_{claim.verdict}": None
        for one in told.report.hearings
        for claim in one.claims
    }
    for key in found:
        yield told.hearing(key)
