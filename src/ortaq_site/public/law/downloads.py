"""Texts and comparisons as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ortaq.law.act import Act, Provision, lines_of
from ortaq.law.akn import Identity, write_akn
from ortaq.law.exchange import act_to_dict
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
    return ("\n".join(lines_of(shown.act)) + "\n").encode()


KINDS = {
    "act.xml": FileKind(
        gettext_lazy("The text for exchange between systems"),
        "Akoma Ntoso 3.0",
        "application/akn+xml",
        _stored_xml,
    ),
    "act.json": FileKind(gettext_lazy("The text for programs"), "JSON", "application/json", _json),
    "act.txt": FileKind(gettext_lazy("The text alone"), "TXT", "text/plain; charset=utf-8", _plain),
}
"""Name at the end of the address -> what it is."""


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
    return attachment(kind.write(shown), kind.media, f"{slug}-{edition}-{language}-{name}")


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
