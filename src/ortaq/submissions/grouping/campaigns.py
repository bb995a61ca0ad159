"""Letters that look organised: candidates with evidence; only a person may call them a campaign.

Starts from copies of one text. Likeness alone never suffices for a short text, and independent
letters about the same article have no long text in common. Two kinds of evidence: how many words
all share, and whether the letters came in a burst that letters in general did not (binomial test
over all windows, corrected for their number). Letters that hold nearly all of the common text among
words of their own are shown with it.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom

from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.grouping.shingles import shingles
from ortaq.submissions.parameters import CAMPAIGNS, CampaignParameters
from ortaq.submissions.submission import Submission


@dataclass(frozen=True, slots=True)
class Burst:
    """The densest window of a campaign's letters."""

    begin: datetime.datetime
    letters: int
    """Letters within the window."""
    expected: float
    """Letters that would have come in it, had they come as all letters do."""
    chance: float
    """Of so many or more in any window, by the same reckoning."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Letters that a person should look at together."""

    core: tuple[str, ...]
    """Keys of letters that are copies of one text."""
    partial: tuple[str, ...]
    """Keys of letters that hold nearly all of the common text among words of their own."""
    common_words: int
    """Words of the common text."""
    text: str
    """The text that most letters have, in matching form."""
    burst: Burst | None
    """None where fewer letters than needed have a moment."""
    senders: int
    """Different pseudonyms, 0 where none are known."""
    because: tuple[str, ...]
    """Codes with values: `text=31`, `timing=120/9.3`, `repeated_sender=2.4`."""

    @property
    def members(self) -> tuple[str, ...]:
        """Keys of all letters shown, sorted."""
        return tuple(sorted({*self.core, *self.partial}))


def campaign_candidates(
    likeness: Likeness,
    letters: Iterable[Submission],
    parameters: CampaignParameters = CAMPAIGNS,
) -> tuple[Candidate, ...]:
    """Find candidates, the largest first. letters: all that are in `likeness`, in any order."""
    known = {letter.id: letter for letter in letters}
    moments = np.sort([_hours(one.received) for one in known.values() if one.received])
    groups = [
        texts
        for texts in likeness.texts_by_group()
        if len(likeness.letters_of(texts)) >= parameters.letters
    ]
    found = [_candidate(likeness, texts, known, moments, parameters) for texts in groups]
    kept = [(texts, one) for texts, one in zip(groups, found, strict=True) if one]
    partial = _partial(likeness, [texts for texts, _ in kept], parameters)
    complete = (
        _with_partial(one, likeness.letters_of(others))
        for (_, one), others in zip(kept, partial, strict=True)
    )
    return tuple(sorted(complete, key=lambda one: (-len(one.members), one.members)))


def _candidate(
    likeness: Likeness,
    texts: Sequence[int],
    known: Mapping[str, Submission],
    moments: NDArray[np.float64],
    parameters: CampaignParameters,
) -> Candidate | None:
    keys = likeness.letters_of(texts)
    weights = {likeness.forms[number]: len(likeness.members[number]) for number in texts}
    words = _common_words(weights, parameters.common)
    dated = [known[key] for key in keys if known[key].received]
    burst = _burst(dated, moments, parameters) if len(dated) >= parameters.letters else None
    sudden = burst is not None and burst.chance <= parameters.chance
    if words < parameters.short or not (words >= parameters.long or sudden):
        return None
    typical = min(weights, key=lambda form: (-weights[form], form))
    senders = len({known[key].sender for key in keys} - {""})
    because = _because(words, burst if sudden else None, len(keys) / senders if senders else 1.0)
    return Candidate(keys, (), words, typical, burst, senders, tuple(because))


def _because(words: int, burst: Burst | None, per_sender: float) -> Iterator[str]:
    yield f"text={words}"
    if burst:
        yield f"timing={burst.letters}/{burst.expected:.1f}"
    if per_sender > 1:
        yield f"repeated_sender={per_sender:.1f}"


def _common_words(weights: Mapping[str, int], share: float) -> int:
    """Count the words that stand in at least this share of the letters."""
    spread: Counter[str] = Counter()
    for form, letters in weights.items():
        spread.update(dict.fromkeys(form.split(), letters))
    needed = share * sum(weights.values())
    return sum(1 for letters in spread.values() if letters >= needed)


def _burst(
    letters: Sequence[Submission], moments: NDArray[np.float64], parameters: CampaignParameters
) -> Burst:
    """Find the window that is least likely if these letters came as all letters do."""
    own = np.sort([_hours(letter.received) for letter in letters])
    past = own + parameters.window
    inside = np.searchsorted(own, past, "right") - np.arange(len(own))
    share = (np.searchsorted(moments, past, "right") - np.searchsorted(moments, own)) / len(moments)
    tails = binom.sf(inside - 1, len(own), np.minimum(share, 1.0))
    best = int(np.argmin(tails))
    begin = datetime.datetime.fromtimestamp(own[best] * 3600, datetime.UTC)
    chance = min(1.0, float(tails[best]) * len(own))
    return Burst(begin, int(inside[best]), float(share[best] * len(own)), chance)


def _hours(moment: datetime.datetime | None) -> float:
    return moment.timestamp() / 3600 if moment else float("nan")


def _partial(
    likeness: Likeness, cores: Sequence[Sequence[int]], parameters: CampaignParameters
) -> list[list[int]]:
    """Find the texts outside each core that hold enough of its common text."""
    runs = [_common_runs(likeness, core, parameters.common) for core in cores]
    every = np.unique(np.concatenate(runs)) if runs else np.empty(0, np.uint32)
    inside = [set(core) for core in cores]
    found: list[list[int]] = [[] for _ in cores]
    if not len(every):
        return found
    held_by = [np.isin(every, own, assume_unique=True) for own in runs]
    matrix = np.array(held_by).T.astype(np.int64)
    needed = np.maximum(matrix.sum(axis=0) * parameters.contained, 1)
    for number, held in _held(likeness.forms, every):
        enough = np.flatnonzero(matrix[held].sum(axis=0) >= needed)
        for campaign in enough:
            if number not in inside[campaign]:
                found[campaign].append(number)
    return found


def _held(
    forms: Sequence[str], every: NDArray[np.uint32]
) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Yield each text that holds any of these runs, with the places of those that it holds."""
    block = 2_000
    for first in range(0, len(forms), block):
        cut = shingles(forms[first : first + block])
        places = np.searchsorted(every, cut.hashes).clip(max=len(every) - 1)
        hits = np.flatnonzero(every[places] == cut.hashes)
        texts = np.searchsorted(cut.starts, hits, "right") - 1
        borders = np.flatnonzero(np.diff(texts)) + 1
        for part in np.split(np.arange(len(hits)), borders):
            if len(part):
                yield first + int(texts[part[0]]), np.unique(places[hits[part]])


def _common_runs(likeness: Likeness, core: Sequence[int], share: float) -> NDArray[np.uint32]:
    """Give the runs that stand in at least this share of a core's letters, sorted."""
    letters = np.array([len(likeness.members[number]) for number in core])
    cut = shingles([likeness.forms[number] for number in core])
    text_of = np.repeat(np.arange(len(core)), np.diff(cut.starts))
    once = np.unique(np.column_stack((cut.hashes.astype(np.int64), text_of)), axis=0)
    runs, at = np.unique(once[:, 0], return_inverse=True)
    spread = np.bincount(at, letters[once[:, 1]])
    return np.asarray(runs[spread >= share * letters.sum()], dtype=np.uint32)


def _with_partial(one: Candidate, partial: tuple[str, ...]) -> Candidate:
    because = (*one.because, f"partial={len(partial)}") if partial else one.because
    return Candidate(one.core, partial, one.common_words, one.text, one.burst, one.senders, because)
