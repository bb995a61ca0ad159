"""What nobody has answered, decided or tested yet, with what is late first."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import Block, Bullets, Heading, Paragraph, Section
from ortaq.report.consultation.parts.councils import state_in_words
from ortaq.report.consultation.parts.letters import points_table
from ortaq.report.consultation.parts.telling import Telling, ended


def unanswered_section(told: Telling) -> Section:
    """Tell what is open."""
    return Section("unanswered", told.say("unanswered"), tuple(_blocks(told)))


def unanswered_in_words(told: Telling) -> tuple[str, ...]:
    """Say what is open, one sentence for each domain that has something open."""
    return tuple(
        sentence
        for part in (_letters, _councils, _laws, _promises, _claims, _votes)
        for sentence in part(told)
    )


def _blocks(told: Telling) -> Iterator[Block]:
    sentences = unanswered_in_words(told)
    if not sentences:
        yield Paragraph(told.say("unanswered_none"), "lead")
        return
    yield Bullets(sentences)
    letters = told.report.letters
    if letters and letters.waiting:
        title = told.say("unanswered_points")
        yield Heading(title)
        yield points_table(title, letters.waiting, told)
    waiting = [one for one in told.report.recommendations if one.state != "answered"]
    if waiting:
        yield Heading(told.say("unanswered_councils"))
        yield Bullets(
            tuple(
                ended(f"№ {one.number}, {one.council}: {state_in_words(one, told)}")
                for one in waiting
            )
        )


def _letters(told: Telling) -> Iterator[str]:
    found = told.report.letters
    if found is None or found.letters == found.answered:
        return
    waiting = found.letters - found.answered
    yield told.say("open_letters", letters=waiting, days=found.oldest_days)
    if found.overdue:
        yield told.say("open_overdue", letters=found.overdue, days=found.within_days)


def _councils(told: Telling) -> Iterator[str]:
    late = sum(one.state == "overdue" for one in told.report.recommendations)
    if late:
        yield told.say("open_councils", recommendations=late)


def _laws(told: Telling) -> Iterator[str]:
    found = told.report.alignment
    if found is None:
        return
    undecided = found.progress.places - found.progress.decided
    if undecided:
        yield told.say("open_places", places=undecided)
    if found.progress.overdue:
        yield told.say("open_places_late", places=found.progress.overdue)


def _promises(told: Telling) -> Iterator[str]:
    late = sum(one.state == "overdue" for one in told.report.promises)
    if late:
        yield told.say("open_promises", promises=late)


def _claims(told: Telling) -> Iterator[str]:
    verdicts = [claim.verdict for one in told.report.hearings for claim in one.claims]
    untested = verdicts.count("untested")
    if untested:
        yield told.say("open_claims", claims=untested)


def _votes(told: Telling) -> Iterator[str]:
    undecided = sum(len(one.undecided) for one in told.report.votes)
    if undecided:
        yield told.say("open_statements", statements=undecided)
