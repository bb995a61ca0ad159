"""Words and small looks of the desk's pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import template
from django.utils.translation import gettext as _

from ortaq.law.act import Place
from ortaq.law.correction.rows import row_from_dict
from ortaq_site.desk.access import ANY_ROLE, roles_of
from ortaq_site.desk.sheet import DoubtfulPlace
from ortaq_site.desk.words import (
    ACTIONS,
    CORRECTIONS,
    EDITION_ROLES,
    KINDS,
    ROLES,
    STATUSES,
    word_of_doubt,
    word_of_row,
)
from ortaq_site.records.law import Edition, EditionText, TextLanguage
from ortaq_site.records.people import Account, Role

register = template.Library()

WORDS = {
    "status_word": STATUSES,
    "edition_role_word": EDITION_ROLES,
    "role_word": ROLES,
    "action_word": ACTIONS,
    "correction_word": CORRECTIONS,
}
"""Names of filters -> the words that each gives for a code."""


def _filter_of(words: Mapping[Any, object]) -> Callable[[str], object]:
    return lambda code: words[code]


for name, words in WORDS.items():
    register.filter(name, _filter_of(words))
register.filter("doubt_word", word_of_doubt)


@register.filter
def reads_all(account: Account) -> bool:
    """Say whether somebody may read everything that is prepared."""
    return bool(roles_of(account) & set(ANY_ROLE))


@register.filter
def edits(account: Account) -> bool:
    """Say whether somebody prepares texts and letters."""
    return Role.EDITOR in roles_of(account)


@register.filter
def place(where: Place | None) -> str:
    """Write where a line stands in its file."""
    if where is None:
        return ""
    if where.page is None:
        return _("line %(line)d") % {"line": where.line}
    return _("p. %(page)d, line %(line)d") % {"page": where.page, "line": where.line}


@register.filter
def counted(text: EditionText) -> str:
    """Write how many provisions of each kind a stored text has."""
    counts = [(KINDS[kind], text.counts.get(kind.value, 0)) for kind in KINDS]
    return " · ".join(f"{word}: {count}" for word, count in counts if count)


@register.filter
def in_order(texts: Sequence[EditionText]) -> list[EditionText]:
    """Put texts in the order of the languages of the site."""
    order = list(TextLanguage.values)
    return sorted(texts, key=lambda text: order.index(text.language))


@register.simple_tag
def open_places(edition: Edition) -> int:
    """Count the doubtful places of an edition whose texts were fetched with their readings."""
    return sum(t.reading.open_places for t in edition.texts.all() if hasattr(t, "reading"))


@register.simple_tag
def neighbours(
    places: Sequence[DoubtfulPlace], here: DoubtfulPlace
) -> Mapping[str, DoubtfulPlace | None]:
    """Give the doubtful places before and after one."""
    found = list(places or ())
    return {
        "previous": found[here.number - 2] if found and here.number > 1 else None,
        "next": found[here.number] if here.number < len(found) else None,
    }


@register.simple_tag
def row_word(stored: Mapping[str, Any]) -> object:
    """Give the word for what a stored row is."""
    return word_of_row(stored["role"], stored.get("kind", ""))


@register.simple_tag
def row_words(stored: Mapping[str, Any]) -> str:
    """Give everything that a stored row says."""
    return row_from_dict(stored).words
