"""Texts and comparisons as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ortaq.law.act import Act, Provision
from ortaq.law.akn import Identity, write_akn
from ortaq.law.comparison import DEFAULT_PARAMETERS, Comparison
from ortaq.law.comparison.exchange import comparison_to_dict
from ortaq.law.exchange import act_to_dict
from ortaq.report.act_text import act_text
from ortaq.report.comparison_page import comparison_page
from ortaq.report.comparison_table import comparative_table
from ortaq_site.public.law.reading import Reading, reading
from ortaq_site.records.law import EditionText


@dataclass(frozen=True, slots=True)
class FileKind:
    """A file that can be had of a text."""

    title: Promise
    format: str
    """The name of the format, the same in all languages."""
    media: str
    write: Callable[[Reading], bytes]
    compares: bool = False
    """Whether it needs a comparison."""


def _stored_xml(shown: Reading) -> bytes:
    return bytes(EditionText.objects.values_list("akn", flat=True).get(pk=shown.text.pk))


def _json(shown: Reading) -> bytes:
    return as_json(act_to_dict(shown.act))


def _plain(shown: Reading) -> bytes:
    return act_text(shown.act).encode()


def _comparison_json(shown: Reading) -> bytes:
    _, _, comparison, receipt = _compared(shown)
    values = comparison_to_dict(comparison, DEFAULT_PARAMETERS)
    return as_json({**values, "parameters": receipt["parameters"], "receipt": receipt})


def _comparison_page(shown: Reading) -> bytes:
    return comparison_page(*_compared(shown)[:3]).encode()


def _comparative_table(shown: Reading) -> bytes:
    return comparative_table(*_compared(shown)[:3])


def _compared(shown: Reading) -> tuple[Act, Act, Comparison, dict[str, Any]]:
    """Give the old act, the new act, their comparison and its receipt. Raises Http404."""
    if not (shown.other_act and shown.comparison and shown.result):
        raise Http404
    acts = (shown.other_act, shown.act) if shown.is_new else (shown.act, shown.other_act)
    return (*acts, shown.comparison, shown.result.receipt)


WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "comparison.docx": FileKind(
        gettext_lazy("Comparative table"), "DOCX", WORD_FILE, _comparative_table, compares=True
    ),
    "comparison.html": FileKind(
        gettext_lazy("Comparison as one page"), "HTML", "text/html", _comparison_page, compares=True
    ),
    "comparison.json": FileKind(
        gettext_lazy("Comparison for programs"),
        "JSON",
        "application/json",
        _comparison_json,
        compares=True,
    ),
    "act.txt": FileKind(gettext_lazy("The text alone"), "TXT", "text/plain; charset=utf-8", _plain),
    "act.xml": FileKind(
        gettext_lazy("The text for exchange between systems"),
        "Akoma Ntoso 3.0",
        "application/akn+xml",
        _stored_xml,
    ),
    "act.json": FileKind(gettext_lazy("The text for programs"), "JSON", "application/json", _json),
}
"""Name at the end of the address -> what it is."""

FILES_IN_MEMORY = 16
"""Written files kept, so that a table that many people fetch is drawn once."""


@lru_cache(maxsize=FILES_IN_MEMORY)
def _written(name: str, version: tuple[Any, ...], shown: _Kept) -> bytes:
    """Write a file once for each version of its text and comparison."""
    return KINDS[name].write(shown.reading)


@dataclass(frozen=True, slots=True)
class _Kept:
    """Carries a reading past the cache, which goes by the version alone."""

    reading: Reading = field(compare=False)


@dataclass(frozen=True, slots=True)
class Download:
    """One line of the list of files."""

    title: Promise
    format: str
    address: str


def downloads_of(shown: Reading) -> Iterator[Download]:
    """List the files that can be had of a text."""
    for name, kind in KINDS.items():
        if shown.result or not kind.compares:
            place = (shown.consultation.slug, shown.edition.slug, shown.text.language, name)
            yield Download(kind.title, kind.format, reverse("download", args=place))


@require_safe
def download(
    request: HttpRequest, slug: str, edition: str, language: str, name: str
) -> HttpResponse:
    """Send one file of a text."""
    shown = reading(request, slug, edition, language)
    kind = KINDS.get(name)
    if kind is None or shown.text.language != language or (kind.compares and not shown.result):
        raise Http404
    version = (shown.text.sha256, shown.result and (shown.result.pk, shown.result.computed_at))
    content = _written(name, version, _Kept(shown))
    return attachment(content, kind.media, f"{slug}-{edition}-{language}-{name}")


@require_safe
def article_json(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Send one article in the JSON form of an act."""
    shown = reading(request, slug, edition)
    act = only(shown.act, _unit(shown, eid))
    return attachment(as_json(act_to_dict(act)), "application/json", f"{slug}-{edition}-{eid}.json")


@require_safe
def article_xml(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Send one article as an Akoma Ntoso document."""
    shown = reading(request, slug, edition)
    content = write_akn(only(shown.act, _unit(shown, eid)), Identity())
    return attachment(content, "application/akn+xml", f"{slug}-{edition}-{eid}.xml")


def only(act: Act, unit: Provision) -> Act:
    """Give the act with nothing but this provision and its notes."""
    own = {provision.eid for provision in unit.walk()}
    return replace(
        act,
        provisions=(unit,),
        preface=(),
        preamble=(),
        conclusions=(),
        notes=tuple(note for note in act.notes if note.after in own),
        findings=(),
    )


def _unit(shown: Reading, eid: str) -> Provision:
    if eid not in shown.provisions:
        raise Http404
    return shown.provisions[eid]


def as_json(values: Any) -> bytes:
    """Write plain values for people and programs alike."""
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def attachment(content: bytes, media: str, name: str) -> HttpResponse:
    """Send bytes as a file to keep: no browser opens it as a page of this site."""
    return HttpResponse(
        content,
        content_type=media,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
