"""Make the accounts of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Assignment
from ortaq_site.records.second_factor import AccessAction
from ortaq_site.steps.logins import forget_others
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
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
    account.password_given_at = None
    account.save(update_fields=["password", "password_given_at"])
    note(account, AccessAction.CHANGED, account)


@transaction.atomic
def gave_password(account: Account) -> None:
    """Remember that somebody else chose the password: its owner changes it first of all."""
    account.password_given_at = timezone.now()
    account.save(update_fields=["password_given_at"])
    forget_others(account, None)


def is_too_old(account: Account) -> bool:
    """Say whether a password that somebody else chose was not changed in time."""
    given = account.password_given_at
    days = timedelta(days=SECOND_FACTOR.days_first)
    return given is not None and timezone.now() - given > days
