"""Refuse to write what could not be read back: repeated addresses, addresses that are none."""

from __future__ import annotations

import re

from ortaq.errors import UnwritableAct
from ortaq.law.act import Act
from ortaq.law.akn.characters import is_writable
from ortaq.law.akn.identity import Identity

_LANGUAGE = re.compile("[a-z]{0,8}")


def check_writable(act: Act, identity: Identity) -> None:
    """Raise UnwritableAct where an act or its identity cannot stand in a valid document."""
    _check_addresses(act)
    if not _LANGUAGE.fullmatch(act.lang):
        raise UnwritableAct(f"{act.lang!r} is no code of a language")
    author, editor = identity.author, identity.editor
    values = (act.country, identity.number, identity.subtype, author.slug, author.name)
    for value in (*values, editor.slug, editor.name):
        if not is_writable(value):
            raise UnwritableAct(f"control characters in {value!r}")


def _check_addresses(act: Act) -> None:
    seen: set[str] = set()
    for provision in act.walk():
        for address in filter(None, (provision.eid, provision.wid)):
            _check_address(address)
        if not provision.eid or provision.eid in seen:
            raise UnwritableAct(f"the address {provision.eid!r} is empty or given twice")
        seen.add(provision.eid)
    for address in {note.after for note in act.notes} | {finding.eid for finding in act.findings}:
        if address:
            _check_address(address)


def _check_address(address: str) -> None:
    if not address.isprintable() or " " in address:
        raise UnwritableAct(f"no address: {address!r}")
