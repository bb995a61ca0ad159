"""What typical letters ask for, computed once: further letters are compared with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import transaction

import ortaq
from ortaq.submissions.requests import request_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_readings import LetterRequest
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.submissions.locks import lock_consultation
from ortaq_site.steps.submissions.membership import AT_ONCE

Requests = Mapping[str, tuple[str, str]]
"""Language and request of letters by their keys."""
METHOD = ortaq.__version__
"""What another version stored is computed anew."""


def requests_of(consultation: Consultation, keys: Sequence[str]) -> Requests:
    """Give what letters ask for; what was not stored is computed and stored."""
    wanted = set(keys)
    stored = LetterRequest.objects.filter(submission__consultation=consultation, method=METHOD)
    columns = ("submission__key", "submission__language", "text")
    here = stored.filter(submission__erased_at=None).values_list(*columns).iterator()
    found: Requests = {key: (language, text) for key, language, text in here if key in wanted}
    missing = sorted(wanted - found.keys())
    return {**found, **_computed(consultation, missing)} if missing else found


@transaction.atomic
def _computed(consultation: Consultation, keys: Sequence[str]) -> Requests:
    # Whoever erases a letter waits for this, and finds what was stored of it.
    lock_consultation(consultation.pk)
    read = _read(consultation, keys)
    made = [(letter, request_of(letter.text, letter.language)) for letter in read]
    keep_requests(made)
    return {letter.key: (letter.language, text) for letter, text in made}


def _read(consultation: Consultation, keys: Sequence[str]) -> Iterator[Submission]:
    for first in range(0, len(keys), AT_ONCE):
        part = keys[first : first + AT_ONCE]
        yield from Submission.objects.filter(consultation=consultation, key__in=part)


def keep_requests(requests: Iterable[tuple[Submission, str]]) -> None:
    """Store what letters ask for, where it was computed already."""
    LetterRequest.objects.bulk_create(
        (LetterRequest(submission=letter, method=METHOD, text=text) for letter, text in requests),
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["submission"],
        update_fields=["method", "text"],
    )
