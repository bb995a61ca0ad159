"""A page on paper: the same HTML and the same style sheet as PDF, with nothing fetched.

WeasyPrint sets the page. It draws inline SVG apart from the page, where the page's style sheet does
not reach; so each shape is first given the style that a browser would have given it in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import cssselect2
import tinycss2
from lxml import etree, html

from ortaq.errors import OrtaqError

DEBIAN_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What Debian calls the libraries that set type."""
ON_PAPER = "print"
"""The medium whose rules count; whatever asks more (dark screens, narrow windows) is left out."""
DRAWN = ("fill", "stroke", "font-", "text-anchor", "letter-spacing", "opacity")
"""How the names of properties begin that a drawing understands as attributes."""
Styles = dict[str, str]


class NoPango(OrtaqError):
    """The library that sets type is not on this computer."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            "PDF needs the library Pango, which is not on this computer; on Debian:"
            f" apt-get install {' '.join(DEBIAN_PACKAGES)} ({reason.splitlines()[0]})"
        )


class OutsideResource(OrtaqError):
    """A page asks for something that lies outside of it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"a page on paper fetches nothing, and this one asks for more: {reason}")


def pdf_of(page: str) -> bytes:
    """Set an HTML page that needs nothing else as PDF. Raises NoPango, OutsideResource.

    The PDF carries its structure, for readers who listen to it.
    """
    weasyprint = typesetter()
    tree = html.document_fromstring(page)
    style_drawings(tree)
    written = etree.tostring(tree, method="html", encoding="unicode", doctype="<!doctype html>")
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=(), fail_on_errors=True)
    try:
        made: bytes = weasyprint.HTML(string=written, url_fetcher=nothing).write_pdf(pdf_tags=True)
    except weasyprint.urls.FatalURLFetchingError as error:
        raise OutsideResource(str(error)) from error
    return made


def typesetter() -> Any:
    """Give WeasyPrint. Raises NoPango."""
    try:
        # Here, because it takes half a second and needs libraries that not every computer has.
        import weasyprint  # noqa: PLC0415
    except OSError as error:
        raise NoPango(str(error)) from error
    return weasyprint


def style_drawings(tree: etree._Element) -> None:
    """Write onto each shape of each drawing what the page's own style sheets say about it."""
    matcher, known = cssselect2.Matcher(), Styles()
    rules = (rule for sheet in tree.iter("style") for rule in _rules(sheet.text or ""))
    for selector, styles in rules:
        if ":root" in selector:
            known |= {name: value for name, value in styles.items() if name.startswith("--")}
        for compiled in _compiled(selector):
            matcher.add_selector(compiled, styles)
    page = cssselect2.ElementWrapper.from_html_root(tree)
    for element in page.iter_subtree():
        if any(above.etree_element.tag == "svg" for above in element.ancestors):
            _style(element, matcher, known)


def _style(element: Any, matcher: cssselect2.Matcher, known: Mapping[str, str]) -> None:
    """Write the styles of one shape as attributes, later and more exact rules over others."""
    found: Styles = {}
    for *_, styles in sorted(matcher.match(element), key=lambda match: match[:2]):
        found |= styles
    values = {**known, **found}
    for name, value in found.items():
        if name.startswith(DRAWN):
            element.etree_element.set(name, _filled(value, values))


def _rules(sheet: str) -> Iterator[tuple[str, Styles]]:
    """Give the rules that hold in print: selectors, and what they declare."""
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        prelude = tinycss2.serialize(rule.prelude).strip() if rule.type != "error" else ""
        if rule.type == "qualified-rule":
            yield prelude, _declared(rule.content)
        elif rule.type == "at-rule" and prelude == ON_PAPER:
            yield from _rules(tinycss2.serialize(rule.content))


def _compiled(selector: str) -> Iterator[Any]:
    """Compile a selector; one that is not known here speaks of no drawing."""
    try:
        yield from cssselect2.compile_selector_list(selector)
    except cssselect2.SelectorError:
        return


def _declared(content: Any) -> Styles:
    return {
        one.name: tinycss2.serialize(one.value).strip()
        for one in tinycss2.parse_blocks_contents(content)
        if one.type == "declaration"
    }


def _filled(value: str, known: Mapping[str, str]) -> str:
    """Put the values of custom properties into their places, as deep as they go."""
    filled = _VARIABLE.sub(lambda found: known.get(found[1], ""), value)
    return filled if filled == value else _filled(filled, known)


_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
