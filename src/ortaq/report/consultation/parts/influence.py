"""What proposals changed: wordings that people propose, and words of the draft from letters."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import (
    BarRow,
    Bars,
    Block,
    Heading,
    Paragraph,
    Piece,
    Section,
    Table,
)
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.values import Influence, Wordings


def influence_section(told: Telling) -> Section:
    """Tell what was proposed, and what of it shows in the draft."""
    blocks = (*_wordings(told.report.wordings, told), *_traced(told.report.influence, told))
    none = (Paragraph(told.say("influence_none"), "lead"),)
    return Section("influence", told.say("influence"), blocks or none)


def influence_in_words(found: Influence, told: Telling) -> str:
    """Say how much of the changed wording a lawyer traced to letters."""
    share = told.shares(found.confirmed, found.changed)
    return told.say(
        "influence_share", changed=found.changed, confirmed=found.confirmed, share=share
    )


def _wordings(found: Wordings | None, told: Telling) -> Iterator[Block]:
    if found is None:
        return
    say = told.say
    yield Heading(say("wordings"))
    counts = {"shown": found.shown, "waiting": found.waiting, "refused": found.refused}
    yield Paragraph(say("wordings_counts", **counts), "lead")
    if not found.largest:
        return
    rows = tuple(
        (
            f"№ {one.number}",
            told.article(one.eid),
            say.number(one.voices),
            say(f"entered_{one.entered}") if one.entered else NOTHING,
        )
        for one in found.largest
    )
    head = tuple(say(f"head_{name}") for name in ("wording", "article", "voices", "entered"))
    yield Table(say("wordings"), head, rows, (3, 6, 3, 5), frozenset({2}))
    yield Paragraph(say("wordings_note"), "note")


def _traced(found: Influence | None, told: Telling) -> Iterator[Block]:
    if found is None:
        return
    say = told.say
    yield Heading(say("influence_traced"))
    since = say("influence_base", since=told.words(found.since), letters=found.letters)
    counted = say("influence_language", language=say(f"language_{found.language}"))
    yield Paragraph(f"{since} {influence_in_words(found, told)} {counted}", "lead")
    if found.waiting:
        yield Paragraph(say("influence_waiting", waiting=found.waiting))
    rows = tuple(
        BarRow(
            told.article(one.eid),
            (Piece("amount", one.confirmed / one.changed if one.changed else 0.0),),
            (
                say.number(one.changed),
                say.number(one.confirmed),
                told.shares(one.confirmed, one.changed),
            ),
        )
        for one in found.articles
        if one.confirmed
    )
    if rows:
        head = tuple(say(f"head_{name}") for name in ("article", "changed", "traced", "share"))
        yield Bars(say("influence_articles"), head, rows)
    yield Paragraph(say("influence_note"), "note")
