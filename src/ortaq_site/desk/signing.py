"""The last steps of an edition."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ortaq_site.desk import shelf
from ortaq_site.desk.last_steps import SIGNED, SIGNERS, SUBMITTED, WITHDRAWN, Signed
from ortaq_site.desk.words import NOT_READY
from ortaq_site.records.people import Role
from ortaq_site.steps.desk import signing
from ortaq_site.steps.law import NotReady

EDITIONS = Signed("desk:edition", shelf.edition_by, NotReady, NOT_READY)

submit = EDITIONS.view(signing.submit, SUBMITTED, Role.EDITOR)
give_back = EDITIONS.returning(
    signing.give_back,
    _("Returned to preparation. The signatures given so far no longer count."),
)
sign = EDITIONS.view(signing.sign, SIGNED, *SIGNERS)
withdraw = EDITIONS.view(signing.withdraw, WITHDRAWN, *SIGNERS)
publish = EDITIONS.view(
    signing.publish,
    _("Published. The text has its permanent addresses and can no longer be changed."),
    *SIGNERS,
)
