"""What follows from the draft: laws that must change with it, and promises made on the way."""

from __future__ import annotations

from collections.abc import Iterator

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
from ortaq.report.consultation.values import Alignment, OtherLaw, Promise


def laws_section(told: Telling) -> Section:
    """Tell which places of other laws must follow."""
    found = told.report.alignment
    blocks = tuple(_laws(found, told)) if found else ()
    none = (Paragraph(told.say("laws_none"), "lead"),)
    return Section("laws", told.say("laws"), blocks or none)


def promises_section(told: Telling) -> Section:
    """Tell the promises made at its hearings, and where each stands."""
    blocks = tuple(_promises(told)) if told.report.promises else ()
    none = (Paragraph(told.say("promises_none"), "lead"),)
    return Section("promises", told.say("promises"), blocks or none)


def laws_in_words(found: Alignment, told: Telling) -> str:
    """Say how many places there are, and how far people have come with them."""
    touched = sum(one.progress.places > 0 for one in found.laws)
    counts = found.progress
    return told.say(
        "laws_counts", places=counts.places, laws=touched, decided=counts.decided,
        must_change=counts.must_change, adopted=counts.adopted,
    )  # fmt: skip


def _laws(found: Alignment, told: Telling) -> Iterator[Block]:
    say = told.say
    yield Paragraph(laws_in_words(found, told), "lead")
    rows = tuple(_law(one, told) for one in found.laws if one.progress.places)
    key = (
        ("agree", say("meter_done")), ("changes", say("meter_left")),
        ("disagree", say("meter_unclear")), ("pass", say("meter_undecided")),
    )  # fmt: skip
    names = ("law", "places", "must_change", "adopted", "overdue")
    head = tuple(say(f"head_{name}") for name in names)
    yield Bars(say("laws_progress"), head, rows, key)
    yield Paragraph(
        say("laws_note", language=say(f"language_{found.language}"), provisions=found.provisions),
        "note",
    )


def _law(one: OtherLaw, told: Telling) -> BarRow:
    counts, say = one.progress, told.say
    done = counts.adopted + counts.consistent
    sizes = (
        ("agree", done), ("changes", counts.must_change - counts.adopted),
        ("disagree", counts.unclear), ("pass", counts.places - counts.decided),
    )  # fmt: skip
    return BarRow(
        told.foreign(one.title, one.language),
        tuple(Piece(style, count / counts.places) for style, count in sizes),
        tuple(
            say.number(count)
            for count in (counts.places, counts.must_change, counts.adopted, counts.overdue)
        ),
    )


def _promises(told: Telling) -> Iterator[Block]:
    yield Paragraph(told.say("promises_counts", promises=len(told.report.promises)), "lead")
    rows = tuple(_promise(one, told) for one in told.report.promises)
    head = tuple(told.say(f"head_{name}") for name in ("promise", "owner", "due", "state"))
    yield Table(told.say("promises"), head, rows, (8, 5, 4, 4))
    yield Paragraph(told.say("promises_note", day=told.day(told.report.day)), "note")


def _promise(one: Promise, told: Telling) -> tuple[Cell, ...]:
    codes = ((one.outcome, "outcome"), (one.progress, "progress"))
    judged = [told.promise(f"{name}_{code}") for code, name in codes if code]
    state = told.promise(f"state_{one.state}")
    return (
        told.foreign(one.title, one.language),
        ", ".join(one.owners) or NOTHING,
        told.day(one.due) or NOTHING,
        "; ".join((state, *judged)),
    )
