"""Make the accounts of the desk."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Assignment
from ortaq_site.records.second_factor import AccessAction
from ortaq_site.steps.second_factor.trail import note


@transaction.atomic
def create_account(username: str, password: str, roles: Iterable[str]) -> Account:
    """Make an account with these roles. Raises ValidationError where the name is taken."""
    if Account.objects.filter(username=username).exists():
        raise ValidationError(f"there is an account {username!r} already")
    account = Account.objects.create_user(username=username, password=password)
    account.groups.set(Group.objects.filter(name__in=list(roles)))
    return account


@transaction.atomic
def assign(account: Account, consultations: Iterable[Consultation], by: Account | None) -> None:
    """Let somebody work on these consultations alone; none = on all. It stays in the trail."""
    chosen = sorted(consultations, key=lambda one: one.slug)
    account.assignments.all().delete()
    Assignment.objects.bulk_create(Assignment(account=account, consultation=one) for one in chosen)
    note(account, AccessAction.ASSIGNED, by, ", ".join(one.slug for one in chosen))


@transaction.atomic
def change_password(account: Account, password: str) -> None:
    """Keep a new password that was checked; every other login of the account ends."""
    account.set_password(password)
    account.save(update_fields=["password"])
    note(account, AccessAction.CHANGED, account)
