"""Codes by which authors find their letters again: shown once, kept only as hashes.

80 random bits: with ten million codes out, a guess is right once in 10^17 tries. No login, no link.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from hashlib import sha256

from django.db import transaction

from ortaq_site.records.answers import LetterReceipt
from ortaq_site.records.submissions import Submission

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: five bits a letter, none that looks like another one."""
LENGTH = 16
"""80 bits."""
GROUP = 4
_MISREAD = str.maketrans("OIL", "011")
"""What people type for a nought or a one."""


def new_code() -> str:
    """Draw a code: XXXX-XXXX-XXXX-XXXX."""
    drawn = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return "-".join(drawn[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def hash_of(code: str) -> str:
    """Hash a code as somebody typed it: case, spaces, hyphens and look-alikes play no part."""
    bare = "".join(letter for letter in code.upper() if letter.isalnum()).translate(_MISREAD)
    return sha256(bare.encode("utf-8", "replace")).hexdigest()


@transaction.atomic
def give_code(submission: Submission) -> str:
    """Make the code of a letter; an earlier one no longer opens it."""
    code = new_code()
    LetterReceipt.objects.update_or_create(
        submission=submission, defaults={"code_sha256": hash_of(code)}
    )
    return code


@transaction.atomic
def give_codes(submissions: Iterable[Submission]) -> dict[int, str]:
    """Make codes of letters that have none yet, by primary key."""
    made = {one.pk: new_code() for one in submissions}
    LetterReceipt.objects.bulk_create(
        LetterReceipt(submission_id=pk, code_sha256=hash_of(code)) for pk, code in made.items()
    )
    return made


def letter_of(code: str) -> Submission | None:
    """Find the letter that a code opens. Costs one query."""
    found = LetterReceipt.objects.select_related(
        "submission__consultation", "submission__group__answer__shown_edition"
    ).filter(code_sha256=hash_of(code))
    receipt = found.first()
    return receipt.submission if receipt else None
