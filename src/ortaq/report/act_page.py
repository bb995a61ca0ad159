"""An act as one page that needs nothing else: to read, to cite by address, to print and to file.

No script, no font, no picture from elsewhere. The page is built as a tree, so every word of the
law is escaped by the library that writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from lxml import html
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.law.act import Act, Provision
from ortaq.report.act_words import PageWords, words_for
from ortaq.report.flow import Flow, Piece, flow
from ortaq.report.outline import BELOW_ARTICLE, Division, outline, short_number

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DEEPEST_HEADING = 6
_NAMED_NOTE = re.compile(r"(\w{2,20}(?: \w{2,20})?)\s*[.!:]\s+(.+)", re.DOTALL)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may be fetched and nothing may run, whatever the law says."""


def act_page(act: Act) -> str:
    """Give the page of an act as HTML."""
    words = words_for(act.lang)
    page = E.HTML(_head(act), E.BODY(E.ARTICLE(*_article(act, words))), lang=act.lang or "en")
    written = html.tostring(page, method="html", encoding="unicode", pretty_print=False)
    return f"<!doctype html>\n{written}\n"


def _head(act: Act) -> html.HtmlElement:
    style = resources.files("ortaq.report").joinpath("act_page.css").read_text(encoding="utf-8")
    return E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(_clean(act.title) or "Ortaq"),
        E.STYLE(style),
    )


def _article(act: Act, words: PageWords) -> Iterator[html.HtmlElement]:
    yield E.HEADER(*_masthead(act, words))
    contents = outline(act)
    if contents.all_articles():
        yield E.NAV(
            E.DETAILS(E.SUMMARY(words.contents), *_contents(contents), open="open"),
            {"aria-label": words.contents},
        )
    text = E.DIV(E.CLASS("text"))
    _write_text(text, act, words)
    yield text


def _masthead(act: Act, words: PageWords) -> Iterator[html.HtmlElement]:
    about = [words.draft] if act.draft else []
    if act.date is not None:
        about.append(words.edition.format(words.written(act.date)))
    if about:
        yield E.P(" · ".join(about), E.CLASS("about"))
    yield E.H1(_clean(act.title))


def _contents(division: Division) -> Iterator[html.HtmlElement]:
    """Yield the entries below a division: its articles, then the divisions inside it."""
    if division.articles:
        yield _article_entries(division)
    for below in division.divisions:
        provision = below.provision
        if provision is None:
            continue
        entry = E.A(_label(provision), href=f"#{_clean(provision.eid)}")
        inside = list(_contents(below))
        yield E.DETAILS(E.SUMMARY(entry), *inside) if inside else E.P(entry)


def _article_entries(division: Division) -> html.HtmlElement:
    """Give the articles of a division: by heading, or as a row of numbers where none has one."""
    titled = any(article.heading for article in division.articles)
    items = [
        E.LI(E.A(_label(a) if titled else short_number(a) or "·", href=f"#{_clean(a.eid)}"))
        for a in division.articles
    ]
    return E.UL(*items, E.CLASS("titled" if titled else "numbers"))


def _label(provision: Provision) -> str:
    return _clean(" ".join(filter(None, (provision.num, provision.heading)))) or provision.kind


def _write_text(page: html.HtmlElement, act: Act, words: PageWords) -> None:
    """Write the flow of the act; a list item holds its number apart from its words."""
    target = page
    for part in flow(act):
        match part.piece:
            case Piece.PREFACE if part.text == act.title:
                continue  # it stands above already
            case Piece.PREFACE | Piece.PREAMBLE | Piece.CONCLUSION:
                page.append(E.P(_clean(part.text), E.CLASS(part.piece.name.lower())))
            case Piece.HEAD:
                target = _open_provision(page, part, words)
            case Piece.LINE:
                target.append(E.P(_clean(part.text)))
            case Piece.NOTE:
                (target if part.depth else page).append(_note(_clean(part.text), words))


def _note(text: str, words: PageWords) -> html.HtmlElement:
    """Fold a note behind its own first words, where it has such (`Ескерту.`, `Сноска.`)."""
    named = _NAMED_NOTE.fullmatch(text)
    label, rest = (named[1], named[2]) if named else (words.note, text)
    return E.DETAILS(E.SUMMARY(label), E.P(rest), E.CLASS("note"))


def _open_provision(page: html.HtmlElement, part: Flow, words: PageWords) -> html.HtmlElement:
    provision = part.provision
    assert provision is not None  # noqa: S101 - a HEAD always has its provision
    address = _clean(provision.eid)
    kind = E.CLASS(f"{provision.kind}{' repealed' if provision.repealed else ''}")
    if provision.kind in BELOW_ARTICLE and not provision.heading:
        number = E.A(_clean(provision.num), E.CLASS("num"), href=f"#{address}")
        number.set("title", words.link)
        text = E.DIV(E.CLASS("words"))
        page.append(E.DIV(number, text, kind, id=address, style=f"--depth: {_depth(provision)}"))
        return text
    page.append(_heading(provision, part.depth, words, kind))
    return page


def _heading(
    provision: Provision, depth: int, words: PageWords, kind: dict[str, str]
) -> html.HtmlElement:
    tag = f"H{min(depth + 1, _DEEPEST_HEADING)}"
    address = _clean(provision.eid)
    heading: html.HtmlElement = getattr(E, tag)(kind, id=address)
    if provision.num:
        heading.append(E.SPAN(_clean(provision.num), E.CLASS("num")))
        heading[-1].tail = " "
    if provision.heading:
        heading.append(E.SPAN(_clean(provision.heading), E.CLASS("title")))
    if provision.repealed:
        heading.set("data-state", words.repealed)
    heading.append(E.A({"aria-label": words.link}, E.CLASS("link"), href=f"#{address}"))
    return heading


def _depth(provision: Provision) -> int:
    """Give how deep an item lies inside its article: 0 for a paragraph."""
    inside = provision.eid.partition("art_")[2] or provision.eid
    return max(inside.count("__") - 1, 0)


def _clean(text: str) -> str:
    """Give text without characters that no page may hold."""
    return _UNPRINTABLE.sub("�", text)
