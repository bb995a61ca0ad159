"""Which letters are copies of one text, kept from day to day: the state of the work is a value.

Definition: two texts are linked if their resemblance is at least the limit, they share a band of
their signatures and do not contradict each other; a group is what hangs together by links.
Guarantee: the groups depend on the letters alone, not on their order nor on the days on which they
came (tests compare), except where one bucket holds more than `crossed` open pairs; `capped` counts
those. A letter that joins never separates others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.submissions.grouping.contradiction import Stance, contradict, stance_of
from ortaq.submissions.grouping.forest import Forest
from ortaq.submissions.grouping.shingles import Hashes, distinct, resemblance
from ortaq.submissions.grouping.signatures import (
    Pairs,
    Signatures,
    agreement,
    buckets,
    signatures,
)
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.parameters import GROUPING, GroupingParameters
from ortaq.submissions.submission import Submission


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """All letters so far, by what they say word for word.

    Texts are numbered in the order in which they came; nothing that is shown depends on it.
    """

    forms: tuple[str, ...]
    """Distinct texts in matching form."""
    signed: Signatures
    roots: NDArray[np.int64]
    """(texts,) the first text of each one's group."""
    members: tuple[tuple[str, ...], ...]
    """Keys of the letters with each text, sorted."""
    capped: int = 0
    """Buckets in which not all pairs were looked at."""
    parameters: GroupingParameters = GROUPING

    @classmethod
    def empty(cls, parameters: GroupingParameters = GROUPING) -> Likeness:
        """Begin without letters."""
        nothing = np.empty((0, parameters.orders), dtype=np.uint32)
        return cls((), nothing, np.empty(0, np.int64), (), 0, parameters)

    @classmethod
    def restored(
        cls,
        letters: Sequence[tuple[str, str]],
        signed: Signatures,
        sets: Sequence[int],
        capped: int,
        parameters: GroupingParameters = GROUPING,
    ) -> Likeness:
        """Take up again what was kept of letters: key and matching form of each.

        signed: (letters, orders); sets: (letters,) numbers that are equal within one set, and
        equal for equal forms. Whole sets only, as `joined` made them with the same parameters.
        """
        first: dict[str, int] = {}
        for row, (_, form) in enumerate(letters):
            first.setdefault(form, row)
        place = {form: number for number, form in enumerate(first)}
        members: list[list[str]] = [[] for _ in place]
        for key, form in letters:
            members[place[form]].append(key)
        kept = list(first.values())
        labels = np.array([sets[row] for row in kept], dtype=np.int64)
        _, least, which = np.unique(labels, return_index=True, return_inverse=True)
        roots = least[which].astype(np.int64)
        ordered = tuple(tuple(sorted(keys)) for keys in members)
        return cls(tuple(place), signed[kept], roots, ordered, capped, parameters)

    def joined(self, letters: Iterable[Submission]) -> Likeness:
        """Take in more letters. A letter that is here already stays where it is."""
        forms, members = self._with_members(letters)
        new = forms[len(self.forms) :]
        signed = np.concatenate((self.signed, signatures(new, self.parameters)))
        search = _Search(forms, signed, self.parameters)
        own = np.arange(len(self.forms), len(forms), dtype=np.int64)
        roots = search.linked(np.concatenate((self.roots, own)), len(self.forms))
        signed.setflags(write=False)
        roots.setflags(write=False)
        capped = self.capped + search.capped
        return Likeness(forms, signed, roots, members, capped, self.parameters)

    def _with_members(
        self, letters: Iterable[Submission]
    ) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        place = {form: number for number, form in enumerate(self.forms)}
        members = list(self.members)
        here = {key for keys in self.members for key in keys}
        further: dict[int, list[str]] = {}
        for letter in letters:
            if letter.id in here:
                continue
            here.add(letter.id)
            number = place.setdefault(matching_form(letter.text), len(place))
            further.setdefault(number, []).append(letter.id)
        members += [()] * (len(place) - len(members))
        for number, keys in further.items():
            members[number] = tuple(sorted((*members[number], *keys)))
        return tuple(place), tuple(members)

    def texts_by_group(self) -> tuple[tuple[int, ...], ...]:
        """Give the texts of each group, single ones too; in order of their content."""
        return self._together(range(len(self.forms)))

    def _together(self, texts: Iterable[int]) -> tuple[tuple[int, ...], ...]:
        together: dict[int, list[int]] = {}
        for number in sorted(texts, key=lambda number: self.forms[number]):
            together.setdefault(int(self.roots[number]), []).append(number)
        return tuple(tuple(numbers) for numbers in together.values())

    def groups_with(self, keys: Set[str]) -> tuple[tuple[int, ...], ...]:
        """Give the texts of the groups that hold one of these letters, as `texts_by_group` does."""
        holding = [number for number, own in enumerate(self.members) if not keys.isdisjoint(own)]
        inside = np.flatnonzero(np.isin(self.roots, self.roots[holding]))
        return self._together(inside.tolist())

    def by_content(self) -> list[int]:
        """Order the texts by their content alone, the same on any day and in any order."""
        return sorted(range(len(self.forms)), key=lambda number: self.forms[number])

    def letters_of(self, texts: Sequence[int]) -> tuple[str, ...]:
        """Give the keys of the letters with these texts, sorted."""
        return tuple(sorted(key for number in texts for key in self.members[number]))


class _Search:
    """Looks for links among texts, new ones and old ones."""

    def __init__(
        self, forms: tuple[str, ...], signed: Signatures, parameters: GroupingParameters
    ) -> None:
        self._forms, self._signed, self._parameters = forms, signed, parameters
        self._runs: dict[int, Hashes] = {}
        self._stances: dict[int, Stance] = {}
        self.capped = 0

    def linked(self, roots: NDArray[np.int64], olds: int) -> NDArray[np.int64]:
        """Join the sets of linked texts. Pairs of two old texts were looked at before."""
        forest = Forest(roots)
        if len(roots) > olds:
            self._join(forest, self._with_first(olds))
            self._join(forest, self._crossed(forest, olds))
        return forest.roots()

    def _buckets(self, olds: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        """Yield `buckets` with a new text: pairs of two old ones were looked at before."""
        for order, spans in buckets(self._signed, self._parameters.bands):
            yield order, spans[_reduced(np.maximum, order, spans) >= olds]

    def _with_first(self, olds: int) -> Pairs:
        """Pair each text with the first of its bucket: enough for most groups."""
        found = []
        for order, spans in self._buckets(olds):
            sizes = spans[:, 1] - spans[:, 0]
            firsts = np.repeat(order[spans[:, 0]], sizes - 1)
            within = np.concatenate([[0], np.cumsum(sizes - 1)[:-1]]) if len(sizes) else sizes
            steps = np.arange(int((sizes - 1).sum())) - np.repeat(within, sizes - 1)
            others = order[np.repeat(spans[:, 0] + 1, sizes - 1) + steps]
            found.append(np.column_stack((firsts, others)))
        return self._promising(np.concatenate(found), olds)

    def _crossed(self, forest: Forest, olds: int) -> Pairs:
        """Pair all texts of a bucket that are not yet together."""
        roots = forest.roots()
        found: list[Pairs] = []
        for order, spans in self._buckets(olds):
            least, most = (_reduced(one, roots[order], spans) for one in (np.minimum, np.maximum))
            apart = (spans[:, 1] - spans[:, 0] > 2) & (least != most)
            for first, past in spans[apart]:
                found.append(self._open_pairs(order[first:past], roots))
        empty = np.empty((0, 2), np.int64)
        return self._promising(np.concatenate([empty, *found]), olds)

    def _open_pairs(self, texts: NDArray[np.int64], roots: NDArray[np.int64]) -> Pairs:
        one, other = np.triu_indices(min(len(texts), 2_000), 1)
        apart = roots[texts[one]] != roots[texts[other]]
        pairs = np.column_stack((texts[one[apart]], texts[other[apart]]))
        if len(texts) > 2_000 or len(pairs) > self._parameters.crossed:
            self.capped += 1
        return pairs[: self._parameters.crossed]

    def _promising(self, pairs: Pairs, olds: int) -> Pairs:
        """Keep each pair once, with a new text and near enough by estimate, the nearest first."""
        pairs = pairs[pairs.max(axis=1, initial=-1) >= olds]
        width = len(self._forms)
        keys = np.unique(pairs.min(axis=1, initial=width) * width + pairs.max(axis=1, initial=0))
        pairs = np.column_stack((keys // width, keys % width)) if len(keys) else pairs[:0]
        near = agreement(self._signed, pairs)
        enough = near >= self._parameters.resemblance - self._parameters.slack
        order = np.argsort(-near[enough], kind="stable")
        return pairs[enough][order]

    def _join(self, forest: Forest, pairs: Pairs) -> None:
        for one, other in pairs.tolist():
            if forest.root(one) != forest.root(other) and self._alike(one, other):
                forest.join(one, other)

    def _alike(self, one: int, other: int) -> bool:
        shared = resemblance(self._of(one), self._of(other))
        if shared < self._parameters.resemblance:
            return False
        turned = self._parameters.turned
        return not contradict(self._stance(one), self._stance(other), turned)

    def _of(self, number: int) -> Hashes:
        if number not in self._runs:
            self._runs[number] = distinct(self._forms[number])
        return self._runs[number]

    def _stance(self, number: int) -> Stance:
        if number not in self._stances:
            self._stances[number] = stance_of(self._forms[number])
        return self._stances[number]


def _reduced(
    ufunc: np.ufunc, values: NDArray[np.int64], spans: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Reduce the values of each span [first, past the last); spans do not overlap, and rise."""
    if not len(spans):
        return np.empty(0, np.int64)
    # reduceat goes on to the next border: what lies between two spans is reduced, and left out.
    padded = np.append(values, values[-1])
    return np.asarray(ufunc.reduceat(padded, spans.ravel())[::2])
