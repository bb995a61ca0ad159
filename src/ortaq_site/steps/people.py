"""Make the accounts of the desk."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction

from ortaq_site.records.people import Account


@transaction.atomic
def create_account(username: str, password: str, roles: Iterable[str]) -> Account:
    """Make an account with these roles. Raises ValidationError where the name is taken."""
    if Account.objects.filter(username=username).exists():
        raise ValidationError(f"there is an account {username!r} already")
    account = Account.objects.create_user(username=username, password=password)
    account.groups.set(Group.objects.filter(name__in=list(roles)))
    return account
