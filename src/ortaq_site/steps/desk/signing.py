"""From prepared to published: submit, give back, sign, withdraw, publish; each into the log."""

from __future__ import annotations

from django.db import transaction

from ortaq_site.records.desk import DeskAction
from ortaq_site.records.law import Edition, EditionStatus, Signature
from ortaq_site.records.people import Account, Role
from ortaq_site.steps import law
from ortaq_site.steps.desk.log import note
from ortaq_site.steps.law import NotReady


@transaction.atomic
def submit(edition: Edition, account: Account) -> None:
    """Say that the texts may be signed. Raises NotReady without a text, or twice."""
    edition = _locked(edition)
    if edition.status != EditionStatus.UPLOADED:
        raise NotReady("not_in_preparation", edition)
    law.mark_checked(edition)
    note(edition, DeskAction.SUBMITTED, account)


@transaction.atomic
def give_back(edition: Edition, reason: str, account: Account) -> None:
    """Return a submitted edition to preparation; its signatures are gone. Raises NotReady."""
    edition = _submitted(edition)
    law.return_to_desk(edition)
    note(edition, DeskAction.RETURNED, account, detail=reason)


@transaction.atomic
def sign(edition: Edition, account: Account) -> Signature:
    """Sign the present words of a submitted edition. A second time changes nothing."""
    edition = _submitted(edition)
    already = edition.signatures.filter(user=account).first()
    if already is not None:
        return already
    signature = law.sign(edition, account)
    note(edition, DeskAction.SIGNED, account)
    return signature


@transaction.atomic
def withdraw(edition: Edition, account: Account) -> None:
    """Take the own signature back, before publication."""
    edition = _submitted(edition)
    taken, _ = edition.signatures.filter(user=account).delete()
    if taken:
        note(edition, DeskAction.WITHDRAWN, account)


@transaction.atomic
def publish(edition: Edition, account: Account) -> None:
    """Publish for ever. Raises NotReady without two people, one of them a signatory."""
    edition = _submitted(edition)
    signed = edition.signatures
    by_signatory = signed.filter(user__groups__name=Role.SIGNATORY).exists()
    if signed.count() >= law.SIGNATURES_NEEDED and not by_signatory:
        raise NotReady("needs_signatory", edition)
    note(edition, DeskAction.PUBLISHED, account)
    law.publish(edition)


def _locked(edition: Edition) -> Edition:
    return Edition.objects.select_for_update().get(pk=edition.pk)


def _submitted(edition: Edition) -> Edition:
    edition = _locked(edition)
    if edition.status != EditionStatus.CHECKED:
        raise NotReady("not_checked", edition)
    return edition
