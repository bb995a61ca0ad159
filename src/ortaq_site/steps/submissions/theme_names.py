"""A person names a theme."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.people import Account


@transaction.atomic
def name_theme(theme: LetterTheme, kk: str, ru: str, account: Account) -> None:
    """Keep the names of a theme in Kazakh and Russian."""
    theme.name_kk, theme.name_ru = kk[:200], ru[:200]
    theme.named_by, theme.named_at = account, timezone.now()
    theme.save(update_fields=["name_kk", "name_ru", "named_by", "named_at"])
