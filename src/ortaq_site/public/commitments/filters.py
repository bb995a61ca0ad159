"""What a reader may filter the board by: region, theme, who, due before, where it stands."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import get_language

from ortaq.commitments.status import State
from ortaq.jurisdictions.regions import regions
from ortaq.report.commitments_page.rows import URGENCY
from ortaq_site.steps.commitments.standing import Shown
from ortaq_site.templatetags.commitments import TOPICS, word


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with its word and how many commitments have it."""

    value: str
    word: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """What was asked for; "" asks for nothing."""

    region: str = ""
    topic: str = ""
    who: str = ""
    state: str = ""
    due_before: datetime.date | None = None

    @property
    def any(self) -> bool:
        """Whether anything was asked for."""
        return bool(self.region or self.topic or self.who or self.state or self.due_before)


def filters_of(query: QueryDict) -> Filters:
    """Read the query; what is no day or no state counts as not asked."""
    state = query.get("state", "")
    return Filters(
        region=query.get("region", ""),
        topic=query.get("topic", ""),
        who=query.get("who", ""),
        state=state if state in set(State) else "",
        due_before=_day(query.get("due", "")),
    )


def filtered(found: Sequence[Shown], asked: Filters) -> list[Shown]:
    """Give the commitments that have everything asked for."""
    return [one for one in found if _fits(one, asked)]


def _fits(one: Shown, asked: Filters) -> bool:
    due = one.status.due_on
    return (
        (not asked.region or one.region == asked.region)
        and (not asked.topic or asked.topic in one.value.topics)
        and (not asked.who or asked.who in _people(one))
        and (not asked.state or one.status.state == asked.state)
        and (asked.due_before is None or (due is not None and due < asked.due_before))
    )


def _people(one: Shown) -> tuple[str, ...]:
    speaker = (one.value.speaker.name,) if one.value.speaker else ()
    return (*one.value.owners, *speaker)


def choices(found: Sequence[Shown], asked: Filters) -> dict[str, list[Choice]]:
    """Give the values of each filter that some commitment has."""
    lang = get_language() or "kk"
    names = {region.code: region.name(lang) for region in regions().all}
    values = {
        "region": [one.region for one in found if one.region],
        "topic": [topic for one in found for topic in one.value.topics],
        "who": [person for one in found for person in dict.fromkeys(_people(one))],
        "state": [str(one.status.state) for one in found],
    }
    words = {
        "region": lambda code: names.get(code, code),
        "topic": lambda code: str(TOPICS.get(code, code)),
        "who": str,
        "state": lambda code: word(code, "state"),
    }
    made = {
        name: [
            Choice(value, words[name](value), all_of.count(value), value == getattr(asked, name))
            for value in dict.fromkeys(all_of)
        ]
        for name, all_of in values.items()
    }
    made["state"].sort(key=lambda choice: URGENCY.index(State(choice.value)))
    for name in ("region", "topic", "who"):
        made[name].sort(key=lambda choice: choice.word)
    return made


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
