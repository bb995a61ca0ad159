"""From the bytes of any supported format to an `Act`: the one door of this room.

bytes -> format -> lines of one reader -> profile -> recogniser -> act. Akoma Ntoso and our own JSON
are acts already and go round the recogniser. Method and limits: docs/methods/import.md.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from pypdfium2 import PdfiumError

from ortaq.errors import UnreadableSource
from ortaq.fields import json_of
from ortaq.law.act import Act, Finding, FindingCode, Place
from ortaq.law.akn import read_akn
from ortaq.law.exchange import act_from_dict
from ortaq.law.importers.docx.read import read_docx
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.guard import check_lines, check_pdf, check_size, check_text
from ortaq.law.importers.html.read import read_html
from ortaq.law.importers.options import AS_THE_SOURCE_SAYS, ReadOptions
from ortaq.law.importers.pdf.printed import printed_lines
from ortaq.law.importers.pdf.read import read_pdf
from ortaq.law.importers.reading import Reading
from ortaq.law.importers.structure.recognise import recognise
from ortaq.law.importers.text.encoding import decode
from ortaq.law.importers.text.markdown import read_markdown
from ortaq.law.importers.text.plain import read_plain
from ortaq.law.importers.text.wrapping import Beginning, Begins
from ortaq.law.parameters import READ_LIMITS, ReadLimits
from ortaq.law.profile import Profile, detect_profile

_SAMPLE_LINES = 400
"""Printed lines of a PDF from which its language is told before its paragraphs are joined."""


def read_act(
    content: bytes,
    name: str,
    options: ReadOptions = AS_THE_SOURCE_SAYS,
    limits: ReadLimits = READ_LIMITS,
) -> Act:
    """Give the act that a file prints. The format is told by the content, then by the name.

    Guarantee: every word of the source is in the act, its notes or its findings.
    Raises UnreadableSource (hostile, damaged, of no known kind) and UnknownProfile.
    """
    check_size(len(content), name, limits)
    try:
        act = _read(content, name, options, limits)
    except RecursionError as error:
        raise UnreadableSource(name, "elements inside each other too deep") from error
    except MemoryError as error:
        raise UnreadableSource(name, "reading it needs more memory than allowed") from error
    return _as_told(act, options)


def _read(content: bytes, name: str, options: ReadOptions, limits: ReadLimits) -> Act:
    kind = format_of(content, name)
    match kind:
        case Format.AKOMA_NTOSO:
            return _named(name, lambda: read_akn(content))
        case Format.JSON:
            return _read_json(decode(content, name), name)
        case Format.DOCX:
            reading = read_docx(content, name, limits)
        case Format.HTML:
            reading = read_html(content, name, limits)
        case Format.PDF:
            reading = _read_pdf(content, name, options, limits)
        case Format.MARKDOWN | Format.PLAIN:
            text = decode(content, name)
            check_text(text, name, limits)
            read = read_markdown if kind is Format.MARKDOWN else read_plain
            profile = _profile(text.splitlines(), options)
            reading = read(text, name, _beginnings(profile), limits)
    check_lines(reading.lines, name, limits)
    return _recognised(reading, options)


def _read_pdf(content: bytes, name: str, options: ReadOptions, limits: ReadLimits) -> Reading:
    check_pdf(content, name, limits)
    try:
        printed = list(printed_lines(content, name))
    except PdfiumError as error:
        reason = "a page of the PDF is damaged; fetch it again, or print it anew"
        raise UnreadableSource(name, reason) from error
    sample = [line.text for line in printed[:_SAMPLE_LINES]]
    return read_pdf(printed, _begins_heading(_profile(sample, options)), name)


def _read_json(text: str, name: str) -> Act:
    try:
        document = json_of(text)
    except ValueError as error:
        raise UnreadableSource(name, f"no valid JSON: {error}") from error
    return _named(name, lambda: act_from_dict(document))


def _named(name: str, read: Callable[[], Act]) -> Act:
    """Read with the name of the file in every complaint."""
    try:
        return read()
    except UnreadableSource as error:
        raise UnreadableSource(name, error.reason, error.place) from error


def _profile(texts: Sequence[str], options: ReadOptions) -> Profile:
    return detect_profile(texts, options.lang, options.country)


def _begins_heading(profile: Profile) -> Callable[[str], bool]:
    """Give a test for lines with which a heading of this tradition may begin."""
    patterns = [level.pattern for level in profile.levels if level.titled and not level.styled]
    return lambda text: any(pattern.match(text) for pattern in patterns)


def _beginnings(profile: Profile) -> Begins:
    """Give what may begin with a line; a heading that goes on in lower case is a sentence."""
    levels = [level for level in profile.levels if not level.styled]

    def begins(text: str) -> Beginning:
        for level in levels:
            if match := level.pattern.match(text):
                if not level.titled:
                    return Beginning.ITEM
                if not text[match.end() :].lstrip()[:1].islower():
                    return Beginning.HEADING
        return Beginning.NOTHING

    return begins


def _recognised(reading: Reading, options: ReadOptions) -> Act:
    profile = _profile([line.text for line in reading.lines], options)
    act = recognise(reading.lines, profile)
    return replace(act, findings=(*_addressed(reading.findings, act), *act.findings))


def _addressed(findings: Sequence[Finding], act: Act) -> list[Finding]:
    """Give the findings of a reader the address of the provision in which each stands."""
    placed = [(_order(p.place), p.eid) for p in act.walk() if p.place is not None]
    placed.sort(key=lambda item: item[0])
    starts = [order for order, _ in placed]
    addressed = []
    for finding in findings:
        inside = finding.place is not None and finding.code is not FindingCode.LEFT_OUT
        before = bisect_right(starts, _order(finding.place)) if inside else 0
        addressed.append(replace(finding, eid=placed[before - 1][1]) if before else finding)
    return addressed


def _order(place: Place | None) -> tuple[int, int]:
    return (0, 0) if place is None else (place.page or 0, place.line)


def _as_told(act: Act, options: ReadOptions) -> Act:
    return replace(
        act,
        lang=options.lang or act.lang,
        date=options.date or act.date,
        country=options.country or act.country,
        draft=act.draft if options.draft is None else options.draft,
    )
