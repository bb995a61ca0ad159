"""Which find is which label: stretches of text compared by what they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.hearings.gold import Label
from tests.hearings.tally import Notes, Tally

HALF = 0.5
"""Share of the spoken letters that must be shared before two stretches are the same statement."""
Record = Mapping[str, Any]
Pair = tuple[Label, Record]


def shared(label: Label, start: int, end: int) -> int:
    """Give the number of spoken characters inside a stretch."""
    return sum(max(0, min(end, b) - max(start, a)) for a, b in label.span.pieces)


def speech_likeness(label: Label, found: Record) -> float:
    """Give how much two statements are the same stretch of speech; 0 below half either way."""
    start, end = found["start"], found["end"]
    spoken = sum(b - a for a, b in label.span.pieces)
    inside = max(0, min(end, label.span.end) - max(start, label.span.start))
    recall = shared(label, start, end) / spoken
    precision = inside / max(1, end - start)
    return recall * precision if min(recall, precision) >= HALF else 0.0


def likeness(label: Label, found: Record) -> float:
    """Give how much two stretches overlap; 0 below half of the shorter one."""
    start, end = found["start"], found["end"]
    inside = max(0, min(end, label.span.end) - max(start, label.span.start))
    lengths = label.span.end - label.span.start, max(1, end - start)
    return inside / max(lengths) if inside / min(lengths) >= HALF else 0.0


def pair_up(
    labels: Sequence[Label], found: Sequence[Record], like: Callable[[Label, Record], float]
) -> list[tuple[int, int]]:
    """Pair each label with at most one find, the most alike first."""
    alike = [(like(a, b), i, j) for i, a in enumerate(labels) for j, b in enumerate(found)]
    pairs: list[tuple[int, int]] = []
    for likeness, i, j in sorted(alike, key=lambda t: (-t[0], t[1], t[2])):
        if likeness > 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def matched(
    field: str,
    labels: Sequence[Label],
    found: Sequence[Record],
    like: Callable[[Label, Record], float],
    notes: Notes,
) -> tuple[list[Pair], Tally]:
    """Pair labels with finds; what touches an optional label is neither right nor wrong."""
    indices = pair_up(labels, found, like)
    firsts, seconds = {i for i, _ in indices}, {j for _, j in indices}
    pairs = [(labels[i], found[j]) for i, j in indices if not labels[i].optional]
    wanted = [label for label in labels if not label.optional]
    for i, label in enumerate(labels):
        if i not in firsts and not label.optional:
            notes.missing(field, words_of_label(label))
    extra = [f for j, f in enumerate(found) if j not in seconds and not excused(f, labels)]
    for surplus in extra:
        notes.surplus(field, f"{surplus.get('speaker')}: {surplus.get('text')}")
    return pairs, Tally(len(wanted), len(pairs) + len(extra), len(pairs))


def words_of_label(label: Label) -> str:
    fields = label.fields
    return fields.get("text") or f"{fields['from']} … {fields['to']}"


def excused(found: Record, labels: Sequence[Label]) -> bool:
    return any(label.optional and likeness(label, found) > 0 for label in labels)
