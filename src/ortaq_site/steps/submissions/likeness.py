"""Which letters are copies, kept in the database from one run to the next.

The words of a letter never change, so what was compared once need not be compared again: further
letters join the value (`ortaq.submissions.grouping.likeness`), which gives the same groups as all
at once. Any worker takes up where the last one stopped; nothing is kept in its memory. Where a
letter was erased its set alone is compared anew, without it.

What is stored is true of the letters that it names, whoever stored it: two workers at once, or one
that is stopped between two steps, cost time and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256

import numpy as np
from django.db import transaction
from numpy.typing import NDArray

import ortaq
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.parameters import GROUPING
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_readings import LetterCopies, LetterSignature
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.submissions.values import values_of

READ_AT_ONCE = 2_000
"""Letters read by one statement, where few are new; most databases allow as many parameters."""
STORED_AT_ONCE = 500
"""Signatures stored in one transaction: short enough that pages need not wait for it."""
METHOD = f"{ortaq.__version__} {sha256(json.dumps(asdict(GROUPING)).encode()).hexdigest()[:12]}"
"""What was stored by another version, or with other parameters, is computed anew."""
_PLACES = np.dtype("<u4")
_ROWS = np.dtype("<i8")

Sets = NDArray[np.int64]
"""(letters, 2) row number of a letter, and that of the letter that stands for its set."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the database keeps."""

    state: Likeness
    """Of letters that are here, in sets of which none was erased."""
    named: frozenset[int]
    """Row numbers of all letters that it names."""


def likeness_of(consultation: Consultation) -> Likeness:
    """Give all letters of a consultation by what they say word for word."""
    letters = Submission.objects.filter(consultation=consultation, erased_at=None)
    rows = dict(letters.order_by("pk").values_list("key", "pk"))
    kept = _kept(consultation, rows)
    missing = sorted(rows.keys() - {key for keys in kept.state.members for key in keys})
    if missing:
        found = letters.defer("folded").order_by("key")
        if len(missing) <= READ_AT_ONCE:
            found = found.filter(key__in=missing)
        state = kept.state.joined(values_of(found.iterator(READ_AT_ONCE)))
        _keep_signatures(state, {key: rows[key] for key in missing})
    else:
        state = kept.state
    if kept.named != frozenset(rows.values()):
        _keep_sets(consultation, state, rows)
    return state


def _kept(consultation: Consultation, rows: Mapping[str, int]) -> _Kept:
    found = LetterCopies.objects.filter(consultation=consultation, method=METHOD).first()
    if found is None:
        return _Kept(Likeness.empty(GROUPING), frozenset())
    sets: Sets = np.frombuffer(bytes(found.sets), dtype=_ROWS).reshape(-1, 2)
    here = np.isin(sets[:, 0], np.fromiter(rows.values(), dtype=_ROWS, count=len(rows)))
    # What hung together by a letter that was erased may hang together no more.
    whole = sets[~np.isin(sets[:, 1], sets[~here, 1])]
    state = _restored(consultation, dict(whole.tolist()), found.capped)
    return _Kept(state, frozenset(sets[:, 0].tolist()))


def _restored(consultation: Consultation, set_of: Mapping[int, int], capped: int) -> Likeness:
    signed = LetterSignature.objects.filter(
        submission__consultation=consultation, submission__erased_at=None, method=METHOD
    )
    columns = ("submission_id", "submission__key", "submission__folded", "places")
    rows = signed.order_by("submission_id").values_list(*columns)
    known = [row for row in rows.iterator(READ_AT_ONCE) if row[0] in set_of]
    places = np.frombuffer(b"".join(bytes(row[3]) for row in known), dtype=_PLACES)
    return Likeness.restored(
        [(key, form) for _, key, form, _ in known],
        places.reshape(-1, GROUPING.orders).astype(np.uint32),
        [set_of[pk] for pk, *_ in known],
        capped,
        GROUPING,
    )


def _keep_signatures(state: Likeness, rows: Mapping[str, int]) -> None:
    """Store the signatures of letters, given by key with their row numbers."""
    made = [
        LetterSignature(submission_id=rows[key], method=METHOD, places=places)
        for key, places in _signatures(state)
        if key in rows
    ]
    for first in range(0, len(made), STORED_AT_ONCE):
        _store_some(made[first : first + STORED_AT_ONCE])


@transaction.atomic
def _store_some(made: Sequence[LetterSignature]) -> None:
    """Store signatures, but none of a letter that was erased while they were computed."""
    wanted = [one.submission_id for one in made]
    there = Submission.objects.select_for_update(no_key=True).filter(pk__in=wanted, erased_at=None)
    alive = set(there.order_by("pk").values_list("pk", flat=True))
    LetterSignature.objects.bulk_create(
        [one for one in made if one.submission_id in alive],
        update_conflicts=True,
        unique_fields=["submission"],
        update_fields=["method", "places"],
    )


def _signatures(state: Likeness) -> Iterator[tuple[str, bytes]]:
    for keys, signed in zip(state.members, state.signed.astype(_PLACES), strict=True):
        for key in keys:
            yield key, signed.tobytes()


@transaction.atomic
def _keep_sets(consultation: Consultation, state: Likeness, rows: Mapping[str, int]) -> None:
    first = [rows[keys[0]] for keys in state.members]
    pairs = [
        (rows[key], first[root])
        for keys, root in zip(state.members, state.roots.tolist(), strict=True)
        for key in keys
    ]
    sets = np.array(sorted(pairs), dtype=_ROWS).reshape(-1, 2)
    LetterCopies.objects.update_or_create(
        consultation=consultation,
        defaults={"method": METHOD, "sets": sets.tobytes(), "capped": state.capped},
    )
