"""How the figures come about, in plain words, with every number that decided something."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import Block, Bullets, Cell, Paragraph, Section, Table
from ortaq.report.consultation.exchange import mark_of
from ortaq.report.consultation.parts.telling import Telling

STEPS = (
    "texts",
    "letters",
    "votes",
    "groups",
    "hearings",
    "councils",
    "influence",
    "laws",
    "hidden",
    "words",
)


def method_section(told: Telling) -> Section:
    """Say how each figure comes about, and what none of them can say."""
    letters, votes = told.report.letters, told.report.votes
    values: dict[str, int | str] = {
        "days": letters.within_days if letters else 0,
        "least": told.report.least,
        "needed": told.opinion.index(votes[0].needed if votes else 0.0),
    }
    unsaid = {"letters": not letters, "groups": not votes, "votes": not votes}
    steps = [name for name in STEPS if not unsaid.get(name, False)]
    told_of = tuple(told.say(f"method_{name}", **_asked(name, values)) for name in steps)
    return Section(
        "method", told.say("method"), (Paragraph(told.say("method_lead"), "lead"), Bullets(told_of))
    )


def _asked(name: str, values: dict[str, int | str]) -> dict[str, int | str]:
    wanted = {"letters": ("days",), "groups": ("needed",), "hidden": ("least",)}
    return {key: values[key] for key in wanted.get(name, ())}


def receipt_section(told: Telling) -> Section:
    """Give the marks of everything that the report rests on, and how to find it all again."""
    return Section("receipt", told.say("receipt"), tuple(_receipt(told)))


def _receipt(told: Telling) -> Iterator[Block]:
    say, receipt = told.say, told.report.receipt
    yield Paragraph(say("receipt_lead"), "lead")
    head = (say("head_what"), say("head_mark"))
    yield Table(say("receipt_marks"), head, tuple(_marks(told)), (3, 5))
    yield Paragraph(say("receipt_commands"))
    yield Bullets(tuple(_commands(told)))
    yield Paragraph(say("receipt_public", address=told.words(receipt.address)), "note")


def _marks(told: Telling) -> Iterator[tuple[Cell, ...]]:
    say, receipt = told.say, told.report.receipt
    yield say("mark_report"), mark_of(told.report)
    yield say("mark_version"), receipt.version
    for edition in told.report.editions:
        for text in edition.texts:
            name = f"{told.words(edition.label)}, {say(f'language_{text.language}')}"
            yield name, text.sha256
    for one in told.report.votes:
        if one.sha256:
            yield say("mark_count", title=told.words(one.title)), one.sha256
        if one.release:
            named = say("mark_release", number=one.release.number, title=told.words(one.title))
            yield named, one.release.sha256
    for hearing in told.report.hearings:
        yield say("mark_hearing", title=told.words(hearing.title)), hearing.sha256
    if receipt.log_size:
        yield say("mark_log", origin=receipt.log_origin, size=receipt.log_size), receipt.log_root
    yield say("mark_key"), receipt.log_key
    if receipt.snapshot:
        yield say("mark_snapshot", name=receipt.snapshot), receipt.snapshot_sha256


def _commands(told: Telling) -> Iterator[str]:
    """Give the commands that compute the figures again from the open data."""
    say, slug = told.say, told.report.slug
    yield say("command_unpack")
    roles = {one.role: one.slug for one in told.report.editions}
    if {"in_force", "draft"} <= set(roles) and told.report.changes:
        language = next(iter(sorted(told.report.changes)))
        paths = (f"texts/{slug}/{roles[role]}.{language}.xml" for role in ("in_force", "draft"))
        yield say("command_compare", command=f"ortaq compare {' '.join(paths)}")
    yield say("command_tables", tables="tables/letters.csv, tables/points.csv, tables/results.csv")
    yield say("command_promises", command=f"ortaq commitments promises.json --on {told.report.day}")
    yield say("command_log", command="ortaq verify log")
    yield say(
        "command_report", command=f"ortaq report report.json --lang {told.lang} -o report.pdf"
    )
