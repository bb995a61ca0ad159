"""Decisions that running text tells without a count: совет единогласно рекомендовал снизить сбор.

That all agreed is a claim and no decision; a body has to vote, to decide, to adopt.
"""

from __future__ import annotations

import re

from ortaq.hearings.decisions.parameters import PARAMETERS
from ortaq.hearings.decisions.sentence import Said, matter_in
from ortaq.hearings.vocabulary import vocabulary

_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]")


def without_count(text: str, lang: str) -> bool:
    """Tell whether a sentence tells a decision by all, in the writer's words."""
    own = _QUOTED.sub(lambda found: "-" * len(found[0]), text)
    words = vocabulary("decisions", lang)
    told = words["unanimous"].first(own) and words["decided"].first(own)
    return bool(told) and "?" not in text and words["undecided"].first(own) is None


def matter_of(votes: Said, before: Said | None, lang: str) -> int | None:
    """Give where the decision begins; one that names no matter belongs to what was put before."""
    if not _bare(votes.text, lang):
        return votes.start
    put = before is not None and vocabulary("decisions", lang)["put"].first(before.text)
    return matter_in(before) if before is not None and put else None


def _bare(text: str, lang: str) -> bool:
    """Tell whether a sentence says no more than that all were for it: Решение принято единогласно.

    Who they were is one word more: депутаты проголосовали единогласно.
    """
    words = vocabulary("decisions", lang)
    rest = text
    for name in ("unanimous", "decided", "filling"):
        for found in reversed(words[name].find(rest)):
            rest = rest[: found.start] + rest[found.end :]
    return len(re.findall(r"[^\W\d_]+", rest)) <= PARAMETERS.bare_decision
