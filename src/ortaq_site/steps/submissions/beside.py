"""Which proposed wordings of the same article are like one, or cannot stand beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from ortaq.law.act import Act
from ortaq.submissions.wordings.amendment import Amendment, edited
from ortaq.submissions.wordings.relations import Relation, relations
from ortaq_site.records.wordings import Wording

DRAWN = 200
"""Wordings of one article that are compared with another one."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A wording of the same article, beside another one."""

    wording: Wording
    relation: Relation


def neighbours(
    text: str, language: str, eid: str, act: Act, others: Iterable[Wording]
) -> list[Neighbour]:
    """Find wordings of an article that are like a text, or against it, in the text's language."""
    own = islice((one for one in others if _words(one, language)), DRAWN)
    known = {str(one.pk): one for one in own}
    all_of_them = [
        edited(Amendment(pk, eid, _words(one, language)), act) for pk, one in known.items()
    ]
    mine = edited(Amendment("", eid, text), act)
    found = relations([mine, *all_of_them])
    pairs = [(related.other, related.relation) for related in found if related.one == ""]
    return [Neighbour(known[pk], relation) for pk, relation in pairs]


def _words(wording: Wording, language: str) -> str:
    """Give a wording in a language, whichever of its two that is; "" where it has none."""
    both = {wording.other_language: wording.other_text, wording.language: wording.text}
    return both.get(language, "")
