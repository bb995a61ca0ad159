"""What people wrote: how many letters, which points, what was decided, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ortaq.report.consultation.document import (
    BarRow,
    Bars,
    Block,
    Cell,
    Heading,
    Paragraph,
    Piece,
    Section,
    Table,
)
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.voices import Letters, Point

SHOWN = 15
"""Articles that are drawn, those with the most letters."""
DECISIONS = ("accepted", "partly", "already_so", "rejected", "out_of_scope")


def letters_section(told: Telling) -> Section:
    """Tell the letters."""
    found = told.report.letters
    blocks = tuple(_blocks(found, told)) if found else ()
    none = (Paragraph(told.say("letters_none"), "lead"),)
    return Section("letters", told.say("letters"), blocks or none)


def answered_in_words(found: Letters, told: Telling) -> str:
    """Say how many letters there are, and how many are answered."""
    waiting = found.letters - found.answered
    return told.say(
        "letters_answered", letters=found.letters, answered=found.answered, waiting=waiting
    )


def points_table(caption: str, points: Iterable[Point], told: Telling) -> Table:
    """Give points with their articles, letters and answers."""
    rows = tuple(_point(one, told) for one in points)
    head = tuple(
        told.say(f"head_{name}") for name in ("point", "article", "letters", "since", "decision")
    )
    return Table(caption, head, rows, (10, 5, 2, 4, 4), frozenset({2}))


def _point(one: Point, told: Telling) -> tuple[Cell, ...]:
    text = told.foreign(one.text, one.language)
    about = told.article(one.eid) if one.eid else NOTHING
    state = one.decision or ("overdue" if one.overdue else "waiting")
    decision = told.say(f"decision_{state}")
    return text, about, told.say.number(one.letters), told.day(one.since) or NOTHING, decision


def _blocks(found: Letters, told: Telling) -> Iterator[Block]:
    say = told.say
    sentences = [
        answered_in_words(found, told),
        say("letters_points", points=found.points, of_points=found.points_answered),
    ]
    if found.unsorted:
        sentences.append(say("letters_unsorted", letters=found.unsorted))
    if found.erased:
        sentences.append(say("letters_erased", letters=found.erased))
    yield Paragraph(" ".join(sentences), "lead")
    yield _standing(found, told)
    yield from _decisions(found, told)
    if found.largest:
        yield Heading(say("letters_largest"))
        yield points_table(say("letters_largest"), found.largest, told)
    yield from _articles(found, told)
    yield from _campaigns(found, told)


def _standing(found: Letters, told: Telling) -> Bars:
    say, waiting = told.say, found.letters - found.answered
    in_time = waiting - found.overdue
    counts = (("answered", found.answered), ("waiting", in_time), ("overdue", found.overdue))
    rows = tuple(
        BarRow(
            say(f"letters_are_{name}", days=found.within_days),
            (Piece(f"is-{name}", count / found.letters if found.letters else 0.0),),
            (say.number(count), told.shares(count, found.letters)),
        )
        for name, count in counts
    )
    head = (say("head_state"), say("head_letters"), say("head_share"))
    return Bars(say("letters_standing"), head, rows)


def _decisions(found: Letters, told: Telling) -> Iterator[Block]:
    if not found.decisions:
        return
    rows = tuple(
        (told.say(f"decision_{name}"), told.say.number(found.decisions[name]))
        for name in DECISIONS
        if name in found.decisions
    )
    head = (told.say("head_decision"), told.say("head_answers"))
    yield Table(told.say("letters_decisions"), head, rows, (4, 1), frozenset({1}))


def _articles(found: Letters, told: Telling) -> Iterator[Block]:
    named = [one for one in found.by_article if one.eid]
    if not named:
        return
    say, most = told.say, max(one.letters for one in named)
    rows = tuple(
        BarRow(
            told.article(one.eid),
            (Piece("amount", one.letters / most if most else 0.0),),
            (say.number(one.letters), say.number(one.points), say.number(one.answered)),
        )
        for one in named[:SHOWN]
    )
    head = tuple(say(f"head_{name}") for name in ("article", "letters", "points", "answered"))
    yield Heading(say("letters_articles"))
    yield Bars(say("letters_articles"), head, rows)
    left = len(named) - len(rows)
    if left:
        yield Paragraph(say("letters_articles_more", articles=left), "note")


def _campaigns(found: Letters, told: Telling) -> Iterator[Block]:
    if not found.campaigns:
        return
    rows = tuple(
        (told.words(one.names) or NOTHING, told.say.number(one.core), told.say.number(one.partial))
        for one in found.campaigns
    )
    head = (told.say("head_campaign"), told.say("head_core"), told.say("head_partial"))
    yield Heading(told.say("letters_campaigns"))
    yield Paragraph(told.say("letters_campaigns_lead"))
    yield Table(told.say("letters_campaigns"), head, rows, (5, 2, 2), frozenset({1, 2}))
