"""`ortaq cite`: every reference to a provision in a law, a letter or a report."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ortaq.cli.cite_summary import summary
from ortaq.cli.output import print_json
from ortaq.cli.source import load_act, read_bytes
from ortaq.law.act import Act
from ortaq.law.citations import DocumentCitation, cite_act, cite_plain_act, cite_text, text_of_act
from ortaq.law.importers import ReadOptions
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.text.encoding import decode
from ortaq.law.profile import detect_profile

_PLAIN = frozenset({Format.PLAIN, Format.MARKDOWN})


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "cite",
        description="Find every reference to a provision, with its place and its target.",
        epilog="Offsets of the JSON count characters: of the text as it stands in a file of plain"
        " text or Markdown, else of the lines of the act, joined by newlines.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="an act in any format, or any text")
    parser.add_argument("--lang", default="", help="kk, ru, en or de (else recognised)")
    parser.add_argument(
        "--against", type=Path, metavar="ACT", help="the act in which references are looked up"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Find the references and print them."""
    against = load_act(arguments.against, ReadOptions()) if arguments.against else None
    text, citations = _cited(arguments.file, arguments.lang, against)
    if arguments.json:
        print_json([_entry(citation) for citation in citations])
    else:
        print("\n".join(summary(text, citations)))
    return 0


def _cited(path: Path, lang: str, against: Act | None) -> tuple[str, Sequence[DocumentCitation]]:
    """Give the text of a file, and its citations at offsets into that text."""
    content = read_bytes(path)
    if format_of(content, str(path)) in _PLAIN:
        return _cited_plain(decode(content, str(path)), path, lang, against)
    act = load_act(path, ReadOptions(lang=lang))
    if _is_law(act):
        return text_of_act(act), cite_act(act, against)
    text = text_of_act(act)
    return text, cite_text(text, act.lang, against)


def _cited_plain(
    text: str, path: Path, lang: str, against: Act | None
) -> tuple[str, Sequence[DocumentCitation]]:
    act = load_act(path, ReadOptions(lang=lang))
    if _is_law(act):
        return text, cite_plain_act(text, act, against)
    told = lang or detect_profile(text.splitlines()).lang
    return text, cite_text(text, told, against)


def _is_law(act: Act) -> bool:
    """Whether a document has articles, so that it may speak of itself."""
    return next(act.articles(), None) is not None


def _entry(citation: DocumentCitation) -> dict[str, Any]:
    work = citation.citation.work
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "act": citation.citation.act or None,
        "target": list(dict.fromkeys(target.eid for target in citation.targets)),
        "resolved": citation.resolved,
        "eid": citation.eid,
        "parts": [
            {"eid": target.eid, "part": target.part} for target in citation.targets if target.part
        ],
        "act_date": work.date if work else "",
        "act_number": work.number if work else "",
    }
