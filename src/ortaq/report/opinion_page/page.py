"""The report on opinion as one HTML file: plain sentences first, then charts with their tables.

It fetches nothing and runs nothing. Whatever it shows by part comes from `Analysis.tables`, where
small cells are already hidden.
"""

from __future__ import annotations

from importlib import resources

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.analysis import Analysis
from ortaq.opinion.headlines import Headlines, headlines
from ortaq.report.opinion_page.elements import Node, paragraph, words_of
from ortaq.report.opinion_page.glance import at_a_glance
from ortaq.report.opinion_page.groups import groups_section, map_section
from ortaq.report.opinion_page.method import all_statements, limits, reading_aid, receipt
from ortaq.report.opinion_page.other_views import other_views
from ortaq.report.opinion_page.regions import part_sections
from ortaq.report.opinion_page.sentences import in_short
from ortaq.report.opinion_page.statements import standing_section
from ortaq.report.opinion_page.wording import Wording, wording

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may be fetched and nothing may run, whatever statements say."""


STYLE_SHEETS = ("page.css", "drawings.css", "paper.css")
MARK_LETTERS = 16
"""Of the mark of the votes at the foot of a sheet; the receipt has all 64."""


def opinion_page(analysis: Analysis, lang: str) -> str:
    """Give the report as HTML in one language (kk, ru or en)."""
    say, found = wording(lang), headlines(analysis)
    title = words_of(analysis.topic) or say("untitled")
    sections = _sections(found, analysis, say)
    body = E.BODY(
        _masthead(title, found, analysis, say), _contents(sections, say), E.MAIN(*sections)
    )
    page = E.HTML(_head(title), body, lang=say.lang)
    written = etree.tostring(page, method="html", encoding="unicode", pretty_print=False)
    return f"<!doctype html>\n{written}\n"


def _head(title: str) -> Node:
    folder = resources.files("ortaq.report.opinion_page")
    sheet = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in STYLE_SHEETS)
    head: Node = E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(title),
        E.STYLE(sheet),
    )
    return head


def _masthead(title: str, found: Headlines, analysis: Analysis, say: Wording) -> Node:
    masthead: Node = E.HEADER(
        E.P(say("title"), " ", E.SPAN(_mark(analysis, say), E.CLASS("imprint")), E.CLASS("about")),
        E.H1(title),
        paragraph(say("subtitle", people=analysis.opinion.participants), "subtitle"),
        E.DIV(
            E.DIV(
                E.UL(*map(E.LI, in_short(analysis, found, say)), E.CLASS("short")),
                at_a_glance(found, say),
            ),
            reading_aid(say),
            E.CLASS("opening"),
        ),
    )
    return masthead


def _mark(analysis: Analysis, say: Wording) -> str:
    """Name the receipt in short: it stands at the foot of every sheet of paper."""
    receipt = analysis.opinion.receipt
    mark = receipt.input_sha256[:MARK_LETTERS]
    return say("imprint", version=receipt.version, mark=mark)


def _sections(found: Headlines, analysis: Analysis, say: Wording) -> list[Node]:
    return [
        standing_section("unites", found, analysis, say),
        standing_section("divides", found, analysis, say),
        groups_section(analysis, say),
        map_section(analysis, say),
        *part_sections(found, analysis, say),
        standing_section("open", found, analysis, say),
        *other_views(analysis, say),
        all_statements(found, analysis, say),
        limits(analysis, say),
        receipt(analysis, say),
    ]


def _contents(sections: list[Node], say: Wording) -> Node:
    links = (E.LI(E.A(s[0].text, href=f"#{s.get('id')}")) for s in sections)
    contents: Node = E.NAV(E.UL(*links), {"aria-label": say("contents")})
    return contents
