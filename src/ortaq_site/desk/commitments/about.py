"""The articles that a promise is about, named by the addresses of their pages."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ortaq_site.records.law import Edition, EditionStatus

PAGE = re.compile(r"(?:^|/c/)([\w-]+)/([\w-]+)/(art_[\w-]+)/?$")
"""The address of an article's page, whole or from the consultation on."""


def articles_in(lines: str) -> list[str]:
    """Give `consultation/edition/eid` for each line. Raises ValidationError for what is no page."""
    found = [_place(line.strip()) for line in lines.splitlines() if line.strip()]
    return list(dict.fromkeys(found))


def _place(line: str) -> str:
    page = PAGE.search(line.partition("#")[0].partition("?")[0])
    if page is None or not _is_published(page[1], page[2]):
        message = _("This is not the address of a published article: %(line)s")
        raise ValidationError(message, params={"line": line[:200]})
    return "/".join(page.groups())


def _is_published(consultation: str, edition: str) -> bool:
    published = Edition.objects.filter(status=EditionStatus.PUBLISHED)
    return published.filter(consultation__slug=consultation, slug=edition).exists()
