"""What stands against: objections in their own words, and minorities behind every majority."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.hearings.record import Stance
from ortaq.report.consultation.document import Block, Bullets, Heading, Paragraph, Quote, Section
from ortaq.report.consultation.parts.answers import leaning, opposed
from ortaq.report.consultation.parts.telling import Telling
from ortaq.report.consultation.parts.votes import picked
from ortaq.report.consultation.voices import Cell, Said, Statement, Vote
from ortaq.report.opinion_page.naming import group_name

QUOTED = 12
"""Words at hearings that are quoted; all stand on the pages of the hearings."""


def dissent_section(told: Telling) -> Section:
    """Tell everything that stands against, by where it was said."""
    blocks = (
        *_said(told),
        *(block for one in told.report.votes for block in _minorities(one, told)),
    )
    none = (Paragraph(told.say("dissent_none"), "lead"),)
    return Section("dissent", told.say("dissent"), blocks or none)


def _said(told: Telling) -> Iterator[Block]:
    found = [(said, told.words(one.title)) for one in told.report.hearings for said in one.dissent]
    # Objections first, each hearing in its order.
    found.sort(key=lambda pair: pair[0].stance != Stance.OBJECT)
    if not found:
        return
    yield Heading(told.say("dissent_said"))
    for said, where in found[:QUOTED]:
        yield _quote(said, where, told)
    if len(found) > QUOTED:
        yield Paragraph(told.say("dissent_more", said=len(found) - QUOTED), "note")


def _quote(said: Said, where: str, told: Telling) -> Quote:
    who = ", ".join(
        part for part in (said.speaker or told.hearing("nobody_named"), said.office) if part
    )
    about = " · ".join(part for part in (told.listed(said.eids), where) if part)
    mark = told.say(f"stance_{said.stance}")
    return Quote(told.foreign(said.text, said.language), who, mark, about, said.stance)


def _minorities(vote: Vote, told: Telling) -> Iterator[Block]:
    lines = tuple(_line(one, told) for one in picked(vote, vote.unites))
    turned = tuple(_turned(vote, told))
    if not lines and not turned:
        return
    yield Heading(told.say("dissent_votes", title=told.words(vote.title)))
    if lines:
        yield Paragraph(told.say("dissent_votes_lead"))
        yield Bullets(lines)
    if turned:
        yield Paragraph(told.say("dissent_regions_lead"))
        yield Bullets(turned)


def _line(one: Statement, told: Telling) -> str:
    """Name the part that stands most against what unites."""
    words = told.say("quoted_statement", number=one.number, text=told.words(one.texts))
    parts = (
        *((told.say("opinion_group", name=group_name(cell.part)), cell) for cell in one.by_group),
        *((told.region(cell.part), cell) for cell in one.by_region),
        *((told.society(cell.part), cell) for cell in one.by_society),
    )
    shown = [(name, cell) for name, cell in parts if opposed(cell, one.side) > 0]
    if not shown:
        return f"{words} {told.opinion('no_objection')}"
    name, cell = max(shown, key=lambda pair: opposed(pair[1], one.side))
    key = "objection_against" if one.side == "agree" else "objection_for"
    return (
        f"{words} {told.opinion(key, part=name, share=opposed(cell, one.side), votes=cell.votes)}"
    )


def _turned(vote: Vote, told: Telling) -> Iterator[str]:
    """Name the regions in which more people stand on the other side than everywhere."""
    for one in vote.statements:
        regions = [told.region(cell.part) for cell in one.by_region if _turns(cell, one.whole)]
        if regions:
            words = told.say("quoted_statement", number=one.number, text=told.words(one.texts))
            yield told.say("dissent_region", statement=words, regions=", ".join(regions))


def _turns(cell: Cell, whole: Cell) -> bool:
    return leaning(cell) * leaning(whole) < 0
