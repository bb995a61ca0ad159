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


def speeches(statements: Sequence[Record]) -> list[Record]:
    """Join each statement with those that continue it after the writer's words in between.

    A speech has the keys of its first statement, `pieces` of all, and what is said of any piece.
    """
    chains: dict[object, list[Record]] = {}
    home: dict[object, object] = {}
    for position, statement in enumerate(statements):
        own = statement.get("id", position)
        home[own] = home.get(statement.get("continues"), own)
        chains.setdefault(home[own], []).append(statement)
    return [_joined(chain) for chain in chains.values()]


def _joined(chain: Sequence[Record]) -> Record:
    stances = [one.get("stance", "none") for one in chain]
    return {
        **chain[0],
        "start": min(one["start"] for one in chain),
        "end": max(one["end"] for one in chain),
        "pieces": [(one["start"], one["end"]) for one in chain],
        "text": " … ".join(str(one.get("text")) for one in chain),
        "stance": next((stance for stance in stances if stance != "none"), "none"),
        "links": [link for one in chain for link in _links(one)],
    }


def _links(statement: Record) -> Sequence[Any]:
    links: Sequence[Any] = statement.get("provision_links", statement.get("provisions", ()))
    return links


def speech_likeness(label: Label, found: Record) -> float:
    """Give how much two statements are the same stretch of speech; 0 below half either way."""
    pieces = found.get("pieces", [(found["start"], found["end"])])
    recall = _inside(label.span.pieces, pieces) / _length(label.span.pieces)
    whole = [(label.span.start, label.span.end)]
    precision = _inside(whole, pieces) / max(1, _length(pieces))
    return recall * precision if min(recall, precision) >= HALF else 0.0


def _length(pieces: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in pieces)


def _inside(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> int:
    """Count the characters that both have."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in some for c, d in others)


def likeness(label: Label, found: Record) -> float:
    """Give how much two stretches overlap; 0 below half of the shorter one."""
    start, end = found["start"], found["end"]
    inside = _inside([(label.span.start, label.span.end)], [(start, end)])
    lengths = label.span.end - label.span.start, max(1, end - start)
    return inside / max(lengths) if inside / min(lengths) >= HALF else 0.0


def pair_up(
    labels: Sequence[Label], found: Sequence[Record], like: Callable[[Label, Record], float]
) -> list[tuple[int, int]]:
    """Pair each label with at most one find, the most alike first."""
    alike = [(like(a, b), i, j) for i, a in enumerate(labels) for j, b in enumerate(found)]
    pairs: list[tuple[int, int]] = []
    for alike_by, i, j in sorted(alike, key=lambda t: (-t[0], t[1], t[2])):
        if alike_by > 0 and all(i != a and j != b for a, b in pairs):
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
    """Give the words of a label, or its first and last ones."""
    fields = label.fields
    return fields.get("text") or f"{fields['from']} … {fields['to']}"


def excused(found: Record, labels: Sequence[Label]) -> bool:
    """Tell whether a find touches a label about which fair readers may differ."""
    return any(label.optional and likeness(label, found) > 0 for label in labels)
