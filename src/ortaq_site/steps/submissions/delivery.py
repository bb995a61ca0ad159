"""The list by which answers are delivered: contact and code, made once, for letters of an import.

The codes are in this file and nowhere else; who took it and when stands in the log.
"""

from __future__ import annotations

from django.db import transaction

from ortaq.report.letters.cells import table_bytes
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    LetterAction,
    LetterEvent,
    LetterImport,
    PersonalData,
)
from ortaq_site.steps.submissions.codes import give_codes
from ortaq_site.steps.submissions.locks import lock_import


@transaction.atomic
def delivery_list(delivery: LetterImport, account: Account) -> bytes:
    """Make codes for the letters that have none yet, and give them beside the authors' contacts.

    CSV: number, code, then the personal columns of the source. Letters whose code was made before
    are left out: a code is shown once. No cell can be taken for a formula.
    """
    delivery = lock_import(delivery.pk)  # who asks at the same time finds nothing left
    letters = list(delivery.letters.filter(receipt=None, erased_at=None).order_by("pk"))
    codes = give_codes(letters)
    told = dict(
        PersonalData.objects.filter(submission__delivery=delivery).values_list(
            "submission_id", "fields"
        )
    )
    columns = list(dict.fromkeys(name for fields in told.values() for name, _ in fields))
    rows = (
        [letter.number or letter.key, codes[letter.pk], *(own.get(name, "") for name in columns)]
        for letter in letters
        for own in [dict(told.get(letter.pk, ()))]
    )
    content = table_bytes(["number", "code", *columns], rows, mark=True)
    LetterEvent.objects.bulk_create(
        LetterEvent(
            group_id=group,
            action=LetterAction.CONTACTS,
            made_by=account,
            after={"import": delivery.pk},
        )
        for group in {letter.group_id for letter in letters}
        if group is not None
    )
    return content
