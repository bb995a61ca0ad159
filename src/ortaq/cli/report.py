"""`ortaq report`: the report of a consultation from its data, as the site itself gives it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from ortaq.cli.output import print_json
from ortaq.cli.source import read_bytes
from ortaq.errors import OrtaqError
from ortaq.fields import WrongField
from ortaq.report.consultation.document import Document
from ortaq.report.consultation.exchange import mark_of, report_from_json, report_to_json
from ortaq.report.consultation.parts.assemble import document_of
from ortaq.report.consultation.values import ConsultationReport
from ortaq.report.opinion_page.wording import LANGUAGES


class UnusableReport(OrtaqError):
    """A file is no report of a consultation, or not a whole one."""

    def __init__(self, file: str, reason: str) -> None:
        self.file = file
        super().__init__(f"{file}: {reason}")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "report",
        description="Say the findings of a report of a consultation, and write it as a document.",
        epilog="The file is the one that the page of the report offers as data.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the report as JSON")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    written = "write OUT.html, .pdf or .docx"
    parser.add_argument("-o", "--output", type=_output, metavar="OUT", help=written)
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the words")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the report, write it where asked, and say its findings."""
    report = _read(arguments.file)
    document = document_of(report, arguments.lang)
    if arguments.output is not None:
        arguments.output.write_bytes(_WRITERS[arguments.output.suffix.lower()](document))
    if arguments.json:
        print_json({**json.loads(report_to_json(report)), "mark": mark_of(report)})
        return 0
    print("\n".join(_summary(document, mark_of(report))))
    return 0


def _read(path: Path) -> ConsultationReport:
    try:
        return report_from_json(read_bytes(path))
    except WrongField as error:
        raise UnusableReport(str(path), str(error)) from error


def _summary(document: Document, mark: str) -> list[str]:
    told = [document.title, document.subtitle, ""]
    told += [document.notice, ""] if document.notice else []
    return [*told, *(f"- {finding}" for finding in document.findings), "", f"SHA-256 {mark}"]


def _page(document: Document) -> bytes:
    page: str = import_module("ortaq.report.consultation.html").report_page(document)
    return page.encode()


def _paper(document: Document) -> bytes:
    paper: bytes = import_module("ortaq.report.paper").pdf_of(_page(document).decode())
    return paper


def _word(document: Document) -> bytes:
    word: bytes = import_module("ortaq.report.consultation.word").report_docx(document)
    return word


_WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".html": _page,
    ".pdf": _paper,
    ".docx": _word,  # each writer is imported only where it is asked for: starts stay quick
}


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in _WRITERS:
        raise argparse.ArgumentTypeError(f"{name!r}: its name must end in {', '.join(_WRITERS)}")
    return path
