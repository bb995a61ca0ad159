"""What people voted: who, on which rung, what unites all, what divides, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Section,
    Table,
)
from ortaq.report.consultation.parts.answers import share_in_words, statement_bars
from ortaq.report.consultation.parts.telling import HIDDEN, NOTHING, Telling
from ortaq.report.consultation.voices import Statement, Vote
from ortaq.report.opinion_page.naming import group_name

SHOWN = 8
"""Statements of each kind that are drawn; all stand in the table of all."""
COMPARED = 6
"""Statements that stand in the table of regions."""


def votes_section(told: Telling) -> Section:
    """Tell each question."""
    blocks = tuple(block for one in told.report.votes for block in _question(one, told))
    if not blocks:
        blocks = (Paragraph(told.say("votes_none"), "lead"),)
    return Section("votes", told.say("votes"), blocks)


def picked(vote: Vote, numbers: tuple[int, ...]) -> tuple[Statement, ...]:
    """Give statements by number, in this order."""
    known = {one.number: one for one in vote.statements}
    return tuple(known[number] for number in numbers if number in known)


def groups_in_words(vote: Vote, told: Telling) -> str:
    """Say whether opinion groups may be claimed, and how sure that is."""
    say = told.opinion
    likeness, needed = say.index(vote.likeness), say.index(vote.needed)
    match vote.verdict:
        case "stable":
            count = len(vote.groups)
            return say("stable", groups=count, times=vote.repeats, likeness=likeness)
        case "unstable":
            return say("unstable", likeness=likeness, needed=needed)
        case "like_chance":
            return say("like_chance")
        case _:
            return say("too_few", people=vote.grouped)


def standing_lead(kind: str, vote: Vote, told: Telling) -> str:
    """Introduce what unites, divides or is open, as the page of results does."""
    count = len({"unites": vote.unites, "divides": vote.divides, "open": vote.undecided}[kind])
    whole = "" if vote.groups else "_whole"
    if not count:
        return told.opinion(f"{kind}_none{whole}")
    return told.opinion(f"{kind}_lead{whole}", statements=count)


def _question(vote: Vote, told: Telling) -> Iterator[Block]:
    say = told.say
    yield Heading(say("votes_on", title=told.words(vote.title)))
    yield Paragraph(_frame(vote, told), "note")
    if not vote.counted:
        yield Paragraph(say("votes_not_counted", people=vote.people), "lead")
        return
    on = len(vote.statements)
    who = told.opinion("who", people=vote.participants, votes=vote.votes, on_statements=on)
    yield Paragraph(f"{who} {told.opinion('chosen_themselves')}", "lead")
    yield from _rungs(vote, told)
    yield Heading(told.opinion("groups_title"))
    yield Paragraph(groups_in_words(vote, told))
    yield from _groups(vote, told)
    for kind, numbers in (("unites", vote.unites), ("divides", vote.divides)):
        yield Heading(told.opinion(kind))
        yield Paragraph(standing_lead(kind, vote, told))
        if numbers:
            yield statement_bars(told.opinion(kind), picked(vote, numbers[:SHOWN]), told)
    yield Heading(told.opinion("open"))
    yield Paragraph(standing_lead("open", vote, told))
    yield from _by_region(vote, told)


def _frame(vote: Vote, told: Telling) -> str:
    state = told.say("votes_open" if vote.is_open else "votes_closed")
    days = told.say("votes_days", opens=told.day(vote.opens), closes=told.day(vote.closes))
    return f"{days} {state} {told.say('votes_entry', rung=told.say(f'rung_{vote.rung}'))}"


def _rungs(vote: Vote, told: Telling) -> Iterator[Block]:
    if vote.release is None:
        yield Paragraph(told.say("votes_no_release"), "note")
        return
    rows = tuple(
        (told.say(f"rung_{one.code}"), told.count(one.people)) for one in vote.release.rungs
    )
    head = (told.say("head_rung"), told.opinion("head_people"))
    yield Table(told.say("votes_rungs"), head, rows, (4, 1), frozenset({1}))


def _groups(vote: Vote, told: Telling) -> Iterator[Block]:
    for group in vote.groups:
        name = group_name(group.number)
        yield Paragraph(told.opinion("group_size", name=name, people=group.people))
        known = {one.number: told.words(one.texts) for one in vote.statements}
        yield Bullets(
            tuple(
                told.say(f"typical_{one.side}", number=one.number, text=known[one.number])
                for one in group.typical
                if one.number in known
            )
        )
    if vote.groups:
        yield Paragraph(told.opinion("groups_made_of_votes"), "note")


def _by_region(vote: Vote, told: Telling) -> Iterator[Block]:
    """Give the share that agrees by region, for the clearest statements side by side."""
    chosen = picked(vote, (*vote.divides, *vote.unites)[:COMPARED])
    if vote.release is None or not any(one.by_region for one in chosen):
        return
    yield Heading(told.opinion("by_regions"))
    head = (
        told.say("head_region"),
        *(told.opinion("statement_number", number=one.number) for one in chosen),
    )
    rows = tuple(_region_row(part.code, chosen, told) for part in vote.release.regions)
    whole = (told.opinion("everybody"), *(share_in_words(one.whole, told) for one in chosen))
    numbers = frozenset(range(1, len(head)))
    widths = (4, *(2 for _ in chosen))
    yield Table(told.say("votes_by_region"), head, (whole, *rows), widths, numbers)
    yield Paragraph(told.say("hidden_note", least=told.report.least), "note")


def _region_row(code: str, chosen: tuple[Statement, ...], told: Telling) -> tuple[Cell, ...]:
    cells = []
    for one in chosen:
        found = next((cell for cell in one.by_region if cell.part == code), None)
        if found is None:
            cells.append(HIDDEN)
        else:
            cells.append(NOTHING if found.votes == 0 else share_in_words(found, told))
    return (told.region(code), *cells)
