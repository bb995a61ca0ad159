"""The same words once: statements that several sources quote alike.

Only words in one language are compared: a translation is another wording, and stays apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.merging.likeness import is_worded_alike, plain, same_words
from ortaq.hearings.merging.parameters import PARAMETERS
from ortaq.hearings.record import (
    Disagreement,
    Form,
    Passage,
    Reason,
    Stance,
    Statement,
    Version,
)

ALSO_IN = "also_in"
"""Reason: the same words stand in another source too, at `source start end`."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The statements of all records, the same words once."""

    statements: tuple[Statement, ...]
    disagreements: tuple[Disagreement, ...]


def join_statements(spoken: Sequence[Sequence[Statement]], langs: Sequence[str]) -> Spoken:
    """Give every statement once, in the order of the sources.

    spoken: by record; ids differ between all, speakers are those of the merged record, passages
    count in all sources. langs: by source.
    """
    every = [
        _Said(record, statement, _times_before(statement, statements))
        for record, statements in enumerate(spoken)
        for statement in statements
    ]
    groups = [[said.statement for said in group] for group in _groups(every, langs)]
    renamed = {s.id: f"s{n}" for n, group in enumerate(groups, start=1) for s in group}
    joined = tuple(_one(group, renamed) for group in groups)
    found = tuple(
        difference
        for group, statement in zip(groups, joined, strict=True)
        for difference in _differences(statement.id, group)
    )
    return Spoken(joined, found)


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement, whose record it is, and how often the record had its words before."""

    record: int
    statement: Statement
    times_before: int


def _times_before(statement: Statement, statements: Sequence[Statement]) -> int:
    """Count repetitions, so that what a speaker said twice in one source stays twice."""
    earlier = statements[: statements.index(statement)]
    return sum(same_words(statement.passage.text, one.passage.text) for one in earlier)


def _groups(every: Sequence[_Said], langs: Sequence[str]) -> list[list[_Said]]:
    """Put the same words of different records together, in the order of their first."""
    pairs = [
        (first, second)
        for first, one in enumerate(every)
        for second, other in enumerate(every[first + 1 :], start=first + 1)
        if one.record != other.record and _is_same(one, other, langs)
    ]
    own = {  # who is quoted alike by another record does not lend his words to a third person
        (said, every[other].record)
        for pair in pairs
        for said, other in (pair, pair[::-1])
        if every[said].statement.speaker == every[other].statement.speaker
    }
    leader = list(range(len(every)))
    for first, second in pairs:
        alike = every[first].statement.speaker == every[second].statement.speaker
        lent = {(first, every[second].record), (second, every[first].record)} & own
        if alike or not lent:
            _unite(leader, first, second)
    groups: dict[int, list[_Said]] = {}
    for position, said in enumerate(every):
        groups.setdefault(_leader(leader, position), []).append(said)
    return list(groups.values())


def _unite(leader: list[int], first: int, second: int) -> None:
    one, other = sorted((_leader(leader, first), _leader(leader, second)))
    leader[other] = one


def _leader(leader: Sequence[int], position: int) -> int:
    while leader[position] != position:
        position = leader[position]
    return position


def _is_same(said: _Said, also: _Said, langs: Sequence[str]) -> bool:
    one, other = said.statement, also.statement
    collective = {one.form is Form.COLLECTIVE, other.form is Form.COLLECTIVE}
    if one.manner is not other.manner or len(collective) > 1:
        return False
    if langs[one.passage.source] != langs[other.passage.source]:
        return False
    if said.times_before != also.times_before or not _tells_enough(one, other):
        return False
    return same_words(one.passage.text, other.passage.text)


def _tells_enough(one: Statement, other: Statement) -> bool:
    """Tell whether words are long enough to be known again in another mouth: `Да` is not."""
    shorter = min(len(one.passage.text), len(other.passage.text))
    return one.speaker == other.speaker or shorter >= PARAMETERS.shortest_part


def _one(group: Sequence[Statement], renamed: Mapping[str, str]) -> Statement:
    """Give the longest wording, with what the others add and where they stand."""
    chosen = max(group, key=lambda one: len(plain(one.passage.text)))
    others = [one for one in group if one is not chosen]
    because = (
        *chosen.because,
        *(reason for one in others for reason in one.because if reason.code == ALSO_IN),
        *(Reason(ALSO_IN, _place(one.passage)) for one in others),
    )
    stance = next((one for one in (chosen, *others) if one.stance is not Stance.NONE), chosen)
    speaker = next((one for one in (chosen, *others) if one.speaker), chosen)
    return replace(
        chosen,
        id=renamed[chosen.id],
        continues=renamed.get(chosen.continues, ""),
        because=tuple(dict.fromkeys(because)),
        speaker=speaker.speaker,
        step=speaker.step,
        stance=stance.stance,
        stance_because=stance.stance_because,
        topics=tuple(dict.fromkeys(topic for one in group for topic in one.topics)),
        provisions=tuple(dict.fromkeys(link for one in group for link in one.provisions)),
    )


def _place(passage: Passage) -> str:
    return f"{passage.source} {passage.start} {passage.end}"


def _differences(identity: str, group: Sequence[Statement]) -> list[Disagreement]:
    texts = [Version(one.passage.text, one.passage) for one in group]
    longest = max(texts, key=lambda version: len(plain(version.value)))
    found = []
    if not all(is_worded_alike(version.value, longest.value) for version in texts):
        found.append(Disagreement("statement.text", identity, tuple(texts)))
    for about, value in _ASKED:
        versions = tuple(Version(value(one), one.passage) for one in group if value(one))
        if len({version.value for version in versions}) > 1:
            found.append(Disagreement(f"statement.{about}", identity, versions))
    return found


_ASKED: Sequence[tuple[str, Callable[[Statement], str]]] = (
    ("speaker", lambda one: one.speaker),
    ("stance", lambda one: "" if one.stance is Stance.NONE else str(one.stance)),
)
