"""What was said at hearings: which, who spoke, and whether "all agreed" holds."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import (
    BarRow,
    Bars,
    Block,
    Bullets,
    Cell,
    Foreign,
    Heading,
    Paragraph,
    Piece,
    Quote,
    Section,
    Table,
)
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.voices import Hearing
from ortaq.report.hearing_page.reasons import reasons_in_words

SHOWN = 15
"""Articles that are drawn, those of which most was said."""


def hearings_section(told: Telling) -> Section:
    """Tell the hearings."""
    blocks = tuple(_blocks(told)) if told.report.hearings else ()
    none = (Paragraph(told.say("hearings_none"), "lead"),)
    return Section("hearings", told.say("hearings"), blocks or none)


def hearings_in_words(told: Telling) -> str:
    """Say how many hearings there were, and how much was said against and for changes."""
    found = told.report.hearings
    return told.say(
        "hearings_counts",
        hearings=len(found),
        said=sum(one.statements for one in found),
        objections=sum(one.objections for one in found),
        changes=sum(one.amends for one in found),
    )


def _blocks(told: Telling) -> Iterator[Block]:
    yield Paragraph(hearings_in_words(told), "lead")
    rows = tuple(_row(one, told) for one in told.report.hearings)
    names = ("day", "hearing", "region", "spoke", "said", "against", "changes")
    head = tuple(told.say(f"head_{name}") for name in names)
    widths = (5, 7, 6, 3, 4, 3, 3)
    yield Table(told.say("hearings_list"), head, rows, widths, frozenset({3, 4, 5, 6}))
    yield from _claims(told)
    yield from _articles(told)
    yield from _speakers(told)


def _row(one: Hearing, told: Telling) -> tuple[Cell, ...]:
    say = told.say
    kind = told.hearing.patterns.get(f"kind_{one.kind}", one.kind)
    title = told.foreign_of(one.title)
    return (
        told.day(one.day) or NOTHING,
        Foreign(f"{title.text} ({kind})" if kind else title.text, title.lang),
        told.region(one.region) if one.region else NOTHING,
        say.number(len(one.speakers)),
        say.number(one.statements),
        say.number(one.objections),
        say.number(one.amends),
    )


def _claims(told: Telling) -> Iterator[Block]:
    claims = [(one, claim) for one in told.report.hearings for claim in one.claims]
    if not claims:
        return
    yield Heading(told.hearing("claims"))
    yield Paragraph(told.say("claims_lead"))
    for hearing, claim in claims:
        words = told.foreign(claim.text, claim.language)
        verdict = told.hearing(f"verdict_{claim.verdict}")
        yield Quote(words, told.words(hearing.title), verdict, style=claim.verdict)
        yield Bullets(tuple(reasons_in_words({"because": claim.because}, told.hearing)))


def _articles(told: Telling) -> Iterator[Block]:
    found = sorted(told.report.said_of, key=lambda one: -(one.objects + one.amends + one.supports))
    if not found:
        return
    say, first = told.say, found[0]
    most = first.objects + first.amends + first.supports
    rows = tuple(
        BarRow(
            told.article(one.eid),
            tuple(
                Piece(style, count / most if most else 0.0)
                for style, count in (
                    ("disagree", one.objects), ("changes", one.amends), ("agree", one.supports),
                )
            ),
            tuple(say.number(count) for count in (one.objects, one.amends, one.supports)),
        )
        for one in found[:SHOWN]
    )  # fmt: skip
    key = (
        ("disagree", say("stance_object")),
        ("changes", say("stance_amend")),
        ("agree", say("stance_support")),
    )
    head = (say("head_article"), *(word for _, word in key))
    yield Heading(say("hearings_articles"))
    yield Bars(say("hearings_articles"), head, rows, key)
    yield Paragraph(say("hearings_sample"), "note")


def _speakers(told: Telling) -> Iterator[Block]:
    rows = tuple(
        (
            speaker.name,
            speaker.office or NOTHING,
            told.words(one.title),
            told.say.number(speaker.statements),
        )
        for one in told.report.hearings
        for speaker in one.speakers
    )
    if not rows:
        return
    head = (
        told.hearing("head_name"),
        told.hearing("head_office"),
        told.say("head_hearing"),
        told.say("head_said"),
    )
    yield Heading(told.say("hearings_speakers"))
    yield Table(told.say("hearings_speakers"), head, rows, (4, 6, 5, 2), frozenset({3}))
