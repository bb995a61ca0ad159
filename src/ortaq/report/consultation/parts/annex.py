"""Article by article: what becomes of each, and what letters, hearings and councils say of it."""

from __future__ import annotations

from ortaq.report.consultation.document import Block, Cell, Foreign, Paragraph, Section, Table
from ortaq.report.consultation.parts.law import changes_of
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.values import ArticleFate


def articles_section(told: Telling) -> Section:
    """Join all domains article by article."""
    found = changes_of(told)
    rows = tuple(_row(one, told) for one in found.articles) if found else ()
    blocks: tuple[Block, ...] = (Paragraph(told.say("articles_none"), "lead"),)
    if rows:
        names = ("article", "fate", "letters", "against", "changes", "support", "councils_short")
        head = tuple(told.say(f"head_{name}") for name in names)
        table = Table(
            told.say("articles"), head, rows, (8, 6, 3, 3, 3, 3, 3), frozenset(range(2, 7))
        )
        blocks = (Paragraph(told.say("articles_lead")), table)
    return Section("articles", told.say("articles"), blocks)


def _row(one: ArticleFate, told: Telling) -> tuple[Cell, ...]:
    name, fate = told.article(one.eid), told.say(f"fate_{one.fate}")
    if one.fate == "removed":
        # No article of the draft: what is said of the draft is not said of it.
        return (Foreign(one.name), fate, *(NOTHING for _ in range(5)))
    letters = told.report.letters
    asked = next((a for a in letters.by_article if a.eid == one.eid), None) if letters else None
    said = next((s for s in told.report.said_of if s.eid == one.eid), None)
    counts = (
        asked.letters if asked else 0,
        said.objects if said else 0,
        said.amends if said else 0,
        said.supports if said else 0,
        told.recommended.get(one.eid, 0),
    )
    was = f"{fate} ({told.say('in_force', place=one.was)})" if one.was else fate
    return (name, was, *(told.say.number(count) if count else NOTHING for count in counts))
