"""What is said about commitments in words, on the page and on the terminal alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ortaq.commitments.commitment import Part
from ortaq.commitments.commitment import Standing as Confirmation
from ortaq.commitments.indicator import Indicator, Reading
from ortaq.commitments.status import State
from ortaq.report.commitments_page.rows import URGENCY, Standing
from ortaq.report.commitments_page.wording import day_in_words, quantity_in_words
from ortaq.report.opinion_page.wording import Wording

_STYLES = {
    State.OVERDUE: "bad",
    State.CONDITION_FAILED: "bad",
    State.DUE: "warn",
    State.AWAITING_JUDGEMENT: "warn",
    State.SETTLED: "good",
}


def tally(found: Sequence[Standing], say: Wording) -> list[str]:
    """Say how many commitments stand where, the most urgent first."""
    counts = Counter(standing.status.state for standing in found)
    return [
        say("state_line", state=say(f"state_{state}"), count=counts[state])
        for state in URGENCY
        if counts[state]
    ]


def unconfirmed(found: Sequence[Standing]) -> int:
    """Count commitments that only the program proposed."""
    return sum(one.commitment.standing is Confirmation.PROPOSED for one in found)


def facts(standing: Standing, say: Wording) -> Iterator[str]:
    """Yield the facts of a commitment, one short piece each."""
    one, status = standing.commitment, standing.status
    yield say("by_whom", who=", ".join(one.owners)) if one.owners else say("no_owner")
    yield from (quantity_in_words(quantity, say) for quantity in one.quantities)
    if status.due_on is None:
        yield say("no_date")
    else:
        yield say("due_on", day=day_in_words(status.due_on, say))
    yield from _distance(standing, say)
    if one.place:
        yield one.place.text
    for condition in one.conditions:
        yield f"{say('condition')}: {condition.text}"


def _distance(standing: Standing, say: Wording) -> Iterator[str]:
    left = standing.status.days_left
    match standing.status.state:
        case State.OVERDUE if left is not None:
            yield say("late", days=-left)
        case State.DUE | State.RUNNING if left is not None:
            yield say("left", days=left)


def lacking(parts: Sequence[Part], say: Wording) -> str:
    """Say what a promise lacks for being measured."""
    return say("lacks", parts=", ".join(say(f"part_{part}") for part in parts))


def state_style(state: State) -> str:
    """Give the style of a state: bad, warn, good or plain."""
    return _STYLES.get(state, "plain")


def reading_cells(reading: Reading, indicator: Indicator, say: Wording) -> list[str]:
    """Give the cells of a reading: time, value with unit, source, caveat."""
    value = f"{reading.value.text} {reading.unit or indicator.unit}".strip()
    source = reading.source.title or reading.source.url
    told = " · ".join(filter(None, (reading.reported_by, source)))
    return [
        reading.when.text or _ends(reading, say),
        f"{value} ({say('planned')})" if reading.planned else value,
        told,
        reading.caveat,
    ]


def _ends(reading: Reading, say: Wording) -> str:
    days = (reading.when.start, reading.when.end)
    return " – ".join(day_in_words(day, say) for day in dict.fromkeys(days) if day) or "–"
