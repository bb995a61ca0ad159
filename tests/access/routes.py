"""All addresses of a program, as its URL resolver knows them."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override

UNNAMED = {".json": "article_json", ".xml": "article_xml"}
"""Ending of an address that has no name -> what it is called here."""


def routes(urlconf: str) -> dict[str, str]:
    """Give name -> pattern, for every address, those with a language in English."""
    with override("en"):
        found = list(_walk(get_resolver(urlconf), "", ""))
    named = dict(found)
    assert len(named) == len(found), "two addresses have the same name"
    return named


def _walk(resolver: URLResolver, beginning: str, space: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        pattern = beginning + str(one.pattern)
        if isinstance(one, URLPattern):
            yield space + (one.name or _by_ending(pattern)), pattern
        else:
            inside = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one, pattern, inside)


def _by_ending(pattern: str) -> str:
    return next(name for ending, name in UNNAMED.items() if pattern.endswith(ending))
