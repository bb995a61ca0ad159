"""Passwords hold no word that everybody connects with this house: those are guessed first."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ortaq_site.records.people import Account

OWN = ("ortaq", "konstitu", "constitu", "конститу", "qazaqstan", "kazakhstan", "казахстан",
       "қазақстан", "әкімдік", "akimat", "акимат", "парламент", "құрылтай", "kurultai")  # fmt: skip
"""Beginnings of words, in small letters."""
LEAST_LETTERS = 5
"""Of a part of the name of the host: shorter ones stand in many words by chance."""


class NoWordsOfTheHouse:
    """Refuses the name of the program, of the site, and of what it is about (ASVS 5, 6.2.11)."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Refuse by ValidationError, which does not repeat the password."""
        folded = password.casefold()
        if any(word in folded for word in (*OWN, *_of_the_host())):
            raise ValidationError(self.get_help_text(), code="word_of_the_house")

    def get_help_text(self) -> str:
        """Say what is not taken."""
        return _("Your password can’t hold the name of this site or of what it is about.")


def _of_the_host() -> list[str]:
    labels = (part for host in settings.ALLOWED_HOSTS for part in re.split(r"[\W_]+", host))
    return [one.casefold() for one in labels if len(one) >= LEAST_LETTERS]
