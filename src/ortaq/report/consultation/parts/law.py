"""The two texts, and what the draft changes."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.law.comparison.fates import Fate
from ortaq.report.consultation.document import (
    BarRow,
    Bars,
    Block,
    Cell,
    Paragraph,
    Piece,
    Section,
    Table,
)
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.values import Changes


def changes_of(told: Telling) -> Changes | None:
    """Give the comparison in the language of the document, else in another."""
    known = told.report.changes
    order = (told.lang, "kk", "ru", *sorted(known))
    return next((known[one] for one in order if one in known), None)


def law_section(told: Telling) -> Section:
    """Say which texts are compared, and what becomes of the articles."""
    return Section("law", told.say("law"), tuple(_blocks(told)))


def changes_in_words(found: Changes, told: Telling) -> str:
    """Say in one sentence how many articles have which fate."""
    counted = {fate: found.counts.get(fate, 0) for fate in Fate}
    kept, added, removed = counted[Fate.KEPT], counted[Fate.ADDED], counted[Fate.REMOVED]
    others = sum(counted.values()) - kept - added - removed
    return told.say("law_changes", kept=kept, other=others, added=added, removed=removed)


def _blocks(told: Telling) -> Iterator[Block]:
    say, found = told.say, changes_of(told)
    if found is None:
        yield Paragraph(say("law_nothing"), "lead")
    else:
        sizes = say("law_sizes", old=found.old_articles, new=found.new_articles)
        yield Paragraph(f"{sizes} {changes_in_words(found, told)}", "lead")
        yield _fates(found, told)
        yield Paragraph(say("law_base"), "note")
    rows = tuple(_editions(told))
    head = (say("head_edition"), say("head_day"), say("head_languages"))
    yield Table(say("law_texts"), head, rows, (5, 3, 2))


def _fates(found: Changes, told: Telling) -> Bars:
    say, base = told.say, sum(found.counts.values())
    rows = tuple(
        BarRow(
            say(f"fate_{fate}"),
            (Piece(f"f-{fate}", found.counts.get(fate, 0) / base if base else 0.0),),
            (
                say.number(found.counts.get(fate, 0)),
                told.shares(found.counts.get(fate, 0), base),
            ),
        )
        for fate in Fate
    )
    head = (say("head_fate"), say("head_articles"), say("head_share"))
    return Bars(say("law_fates"), head, rows)


def _editions(told: Telling) -> Iterator[tuple[Cell, ...]]:
    for one in told.report.editions:
        languages = ", ".join(told.say(f"language_{text.language}") for text in one.texts)
        yield told.foreign_of(one.label), told.day(one.day) or NOTHING, languages
