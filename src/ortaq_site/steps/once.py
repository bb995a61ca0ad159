"""A form that comes twice, by a double press or a page sent again, is kept once."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model, QuerySet

_Row = TypeVar("_Row", bound=Model)


def once(among: QuerySet[_Row], beneath: Model, **values: Any) -> _Row:
    """Give the row with exactly these values; it is made where there is none yet.

    beneath: the row under which it stands; it is locked, so that two requests wait for each other.
    Call it in a transaction.
    """
    type(beneath)._default_manager.select_for_update().get(pk=beneath.pk)
    return among.filter(**values).first() or among.create(**values)
