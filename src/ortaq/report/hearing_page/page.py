"""The report of a hearing as one HTML file, made to be set as PDF and signed.

Dissent stands before everything else that was said. It fetches nothing and runs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.hearings.record import Stance
from ortaq.report.hearing_page.reasons import reasons_in_words
from ortaq.report.hearing_page.telling import (
    about_told,
    by_speaker,
    facts,
    office,
    promise_parts,
    version_told,
    votes,
)
from ortaq.report.hearing_page.values import HearingReport, Values
from ortaq.report.opinion_page.elements import Node, paragraph, section, table
from ortaq.report.opinion_page.wording import Wording, wording_of
from ortaq.report.printable import printable

MARK = 16
"""Letters of a hash that people compare by eye."""
LINES_TO_SIGN = 2
"""People who have to sign."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def wording(lang: str) -> Wording:
    """Give the words of a language; English where there are none."""
    return wording_of("ortaq.report.hearing_page", lang)


def hearing_page(report: HearingReport, lang: str) -> str:
    """Give the report as HTML in one language (kk, ru or en)."""
    say = wording(lang)
    body = E.BODY(_masthead(report, say), E.MAIN(*_sections(report, say)))
    page = E.HTML(_head(report, say), body, lang=say.lang)
    return f"<!doctype html>\n{etree.tostring(page, method='html', encoding='unicode')}\n"


def _head(report: HearingReport, say: Wording) -> Node:
    sheet = resources.files("ortaq.report.hearing_page").joinpath("page.css")
    head: Node = E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(printable(f"{say('kind')}: {report.title}")),
        E.STYLE(sheet.read_text(encoding="utf-8")),
    )
    return head


def _masthead(report: HearingReport, say: Wording) -> Node:
    told = [(label, value) for label, value in facts(report.record, say) if value]
    rows = [E.DIV(E.DT(label), E.DD(printable(value))) for label, value in told]
    masthead: Node = E.HEADER(
        paragraph(say("kind"), "kind"),
        E.H1(printable(report.title)),
        paragraph(say("on_draft", draft=report.consultation), "draft"),
        paragraph(_imprint(report, say), "imprint"),
        E.DL(*rows),
        E.UL(*(E.LI(line) for line in _in_short(report.record, say)), E.CLASS("short")),
    )
    return masthead


def _in_short(record: Values, say: Wording) -> Iterator[str]:
    statements = record["statements"]
    dissent = [one for one in statements if one["stance"] in (Stance.OBJECT, Stance.AMEND)]
    yield say("short_heard", people=len(record["people"]), statements=len(statements))
    objections = sum(one["stance"] == Stance.OBJECT for one in dissent)
    if dissent:
        yield say("short_dissent", objections=objections, changes=len(dissent) - objections)
    else:
        yield say("short_no_dissent")
    for claim in record["claims"]:
        yield say(f"short_{claim['kind']}_{claim['verdict']}")
    if record["promises"]:
        yield say("short_promises", promises=len(record["promises"]))


def _sections(report: HearingReport, say: Wording) -> Iterator[Node]:
    record = report.record
    yield _people(record, say)
    yield section("dissent", say("dissent"), *_dissent(report, say))
    if record["claims"]:
        claims = (_claim(claim, say) for claim in record["claims"])
        yield section("claims", say("claims"), *claims)
    yield section("said", say("said"), *_said(report, say))
    if record["resolutions"]:
        items = [E.LI(*_resolution(one, say)) for one in record["resolutions"]]
        yield section("decided", say("decided"), E.OL(*items))
    if record["promises"]:
        items = [E.LI(*_promise(one, say)) for one in record["promises"]]
        yield section("promised", say("promised"), E.OL(*items))
    if record["disagreements"]:
        yield section("differ", say("differ"), _differences(report, say))
    yield _making(report, say)
    yield _signing(report, say)


def _people(record: Values, say: Wording) -> Node:
    rows = [
        [one["name"], office(one), say(f"part_{one['participation'] or 'unknown'}")]
        for one in record["people"]
    ]
    head = [say("head_name"), say("head_office"), say("head_part")]
    content = [table(say("people"), head, rows)] if rows else [paragraph(say("nobody"), "none")]
    categories = [one["passage"]["text"] for one in record["event"]["evidence"]["categories"]]
    if categories:
        content.append(paragraph(say("announced", categories=", ".join(categories))))
    return section("people", say("people"), *content)


def _dissent(report: HearingReport, say: Wording) -> Iterator[Node]:
    found = [
        one
        for stance in (Stance.OBJECT, Stance.AMEND)
        for one in report.record["statements"]
        if one["stance"] == stance
    ]
    if not found:
        yield paragraph(say("none_recorded"), "none")
    for one in found:
        who = one["speaker"] or say("nobody_named")
        yield _statement(one, report, say, who)


def _said(report: HearingReport, say: Wording) -> Iterator[Node]:
    """Give what everybody said, by speaker; what was shown as dissent stands here again, whole."""
    if not report.record["statements"]:
        yield paragraph(say("none_said"), "none")
    for speaker, statements in by_speaker(report.record):
        name = speaker["name"] if speaker else say("nobody_named")
        heading = E.H3(printable(name))
        if speaker and office(speaker):
            heading.append(E.SPAN(printable(office(speaker)), E.CLASS("office")))
        yield E.DIV(heading, *(_statement(one, report, say) for one in statements))


def _statement(one: Values, report: HearingReport, say: Wording, who: str = "") -> Node:
    about = [report.provisions.get(eid, eid) for eid in one["provisions"]]
    stance = one["stance"]
    line = [E.SPAN(say(f"stance_{stance}"), E.CLASS("stance"))] if stance != Stance.NONE else []
    line += [E.STRONG(printable(who))] if who else []
    line.append(E.SPAN(say(f"manner_{one['kind']}"), E.CLASS("about")))
    line += [E.SPAN(printable("; ".join(about)), E.CLASS("about"))] if about else []
    spaced = [part for element in line for part in (element, " ")]
    quote = E.BLOCKQUOTE(printable(one["text"]))
    made: Node = E.ARTICLE(E.P(*spaced, E.CLASS("who")), quote, E.CLASS(f"is-{stance}"))
    return made


def _claim(claim: Values, say: Wording) -> Node:
    told = [E.LI(sentence) for sentence in reasons_in_words(claim, say)]
    made: Node = E.DIV(
        E.BLOCKQUOTE(printable(claim["text"])),
        paragraph(say(f"verdict_{claim['verdict']}"), "verdict"),
        E.UL(*told),
        E.CLASS(f"claim is-{claim['verdict']}"),
    )
    return made


def _resolution(one: Values, say: Wording) -> list[Node]:
    content = [paragraph(one["text"])]
    if one["ballot"]:
        content.append(paragraph(votes(one["ballot"], say), "ballot"))
    if one["charged"]:
        content.append(paragraph(say("charged", who=one["charged"]), "quiet"))
    return content


def _promise(one: Values, say: Wording) -> list[Node]:
    parts = " · ".join(promise_parts(one, say))
    return [paragraph(one["text"]), *([paragraph(parts, "quiet")] if parts else [])]


def _differences(report: HearingReport, say: Wording) -> Node:
    names = report.source_names
    rows = [
        [
            about_told(one["about"], say),
            "; ".join(
                f"{names.get(version['passage']['source'], '')}:"
                f" {version_told(one['about'], version['value'], say)}"
                for version in one["versions"]
            ),
        ]
        for one in report.record["disagreements"]
    ]
    return table(say("differ"), [say("head_about"), say("head_versions")], rows)


def _making(report: HearingReport, say: Wording) -> Node:
    sources = report.record["sources"]
    rows = [
        [name, str(sources[position]["sha256"])]
        for position, name in sorted(report.source_names.items())
    ]
    content = [paragraph(say("making")), *_counts(report.record.get("made"), say)]
    content.append(table(say("sources"), [say("head_source"), "SHA-256"], rows))
    content.append(paragraph(say("receipt", sha256=report.sha256), "hash"))
    if report.address:
        content.append(paragraph(say("public_at", address=report.address), "hash"))
    return section("made", say("made"), *content)


def _counts(made: Mapping[str, Any] | None, say: Wording) -> Iterator[Node]:
    if made:
        names = ("confirm", "correct", "reject", "add")
        yield paragraph(say("counts", **{name: int(made[name]) for name in names}))


def _signing(report: HearingReport, say: Wording) -> Node:
    """Give a line for each who signed, and empty ones until there are two."""
    lines = [E.DIV(E.P(one.name), E.P(say("signed", when=one.when))) for one in report.signed]
    empty = max(0, LINES_TO_SIGN - len(lines))
    lines += [E.DIV(E.P("\u00a0"), E.P(say("to_sign"))) for _ in range(empty)]
    mark = say("mark", mark=report.sha256[:MARK])
    return section(
        "signing", say("signatures"), paragraph(say("signing")), E.DIV(*lines, E.CLASS("lines")),
        paragraph(mark, "hash"),
    )  # fmt: skip


def _imprint(report: HearingReport, say: Wording) -> str:
    """Say whether it is public, and which record this is: it stands on every page."""
    published = say("published", day=report.published) if report.published else say("unpublished")
    return f"{published} {say('mark', mark=report.sha256[:MARK])}"
