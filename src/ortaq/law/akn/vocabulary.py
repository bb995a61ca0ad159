"""Names of Akoma Ntoso 3.0: namespaces, elements, and which `Kind` an element of others is.

Source: OASIS LegalDocML Akoma Ntoso 1.0, parts 1 and 2. Choices: docs/methods/akoma-ntoso.md.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from ortaq.law.act import Kind

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
EXTENSION: Final = "urn:ortaq:akn"
"""Namespace of what the standard has no place for: place in the source, findings."""

XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


DOCUMENTS: Final = _names(
    """act bill doc statement amendment amendmentList officialGazette documentCollection portion
    judgment debate debateReport"""
)

_CODES = """
    ar:ara az:aze be:bel bg:bul bs:bos ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng es:spa
    et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita
    ja:jpn ka:kat kk:kaz ko:kor ky:kir la:lat lb:ltz lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt
    nb:nob nl:nld nn:nno no:nor pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe
    sw:swa tg:tgk th:tha tk:tuk tr:tur tt:tat ug:uig uk:ukr ur:urd uz:uzb vi:vie zh:zho
"""
LANGUAGES: Final = dict(sorted(code.split(":") for code in _names(_CODES)))
"""ISO 639-1 to ISO 639-2 (terminological), as the FRBR addresses want it."""

_TWO_LETTERS: Final = {three: two for two, three in LANGUAGES.items()}
UNKNOWN_LANGUAGE: Final = "und"


def three_letters(lang: str) -> str:
    """Give the three-letter code of a language, `und` where none is known.

    >>> three_letters("kk"), three_letters("deu"), three_letters("")
    ('kaz', 'deu', 'und')
    """
    if len(lang) == 3 and lang.isascii() and lang.islower():
        return lang
    return LANGUAGES.get(lang, UNKNOWN_LANGUAGE)


def two_letters(language: str) -> str:
    """Give the two-letter code of a code of two or three letters, itself where there is none.

    >>> two_letters("kaz"), two_letters("und"), two_letters("EN-gb")
    ('kk', '', 'en')
    """
    code = language.partition("-")[0].lower()
    return "" if code == UNKNOWN_LANGUAGE else _TWO_LETTERS.get(code, code)


DEPTHS: Final = (
    Kind.BOOK,
    Kind.PART,
    Kind.TITLE,
    Kind.SUBTITLE,
    Kind.SECTION,
    Kind.SUBSECTION,
    Kind.CHAPTER,
    Kind.SUBCHAPTER,
    Kind.ARTICLE,
    Kind.PARAGRAPH,
    Kind.POINT,
    Kind.INDENT,
)
"""The usual nesting, outermost first: a level of others takes a kind below that of its parent."""

_NAMED: Final = {str(kind): kind for kind in Kind}

_NEAREST: Final = {
    "tome": Kind.BOOK,
    "subpart": Kind.CHAPTER,
    "division": Kind.CHAPTER,
    "subdivision": Kind.SUBCHAPTER,
    "transitional": Kind.CHAPTER,
    "clause": Kind.ARTICLE,
    "rule": Kind.ARTICLE,
    "regulation": Kind.ARTICLE,
    "subclause": Kind.PARAGRAPH,
    "subrule": Kind.PARAGRAPH,
    "list": Kind.PARAGRAPH,
    "sublist": Kind.POINT,
    "subparagraph": Kind.POINT,
    "item": Kind.POINT,
    "level": Kind.CHAPTER,
    "hcontainer": Kind.CHAPTER,
    "proviso": Kind.ALINEA,
    "schedule": Kind.APPENDIX,
    "annex": Kind.APPENDIX,
    "attachment": Kind.APPENDIX,
    "component": Kind.APPENDIX,
}
"""Preferred kind of an element (or of the name of an `hcontainer`) that is not one of ours."""

HIERARCHICAL: Final = frozenset(
    set(_NAMED) - {"appendix"}
    | set(_NEAREST) - {"regulation", "item", "schedule", "annex", "attachment", "component"}
)
"""Elements that hold provisions."""

TRANSPARENT_WITHOUT_NUMBER: Final = frozenset({"list", "sublist", "subparagraph"})
"""Wrappers: without number and heading their contents belong to the provision around them."""

APPENDED: Final = frozenset({"attachment", "component"})
"""Documents inside a document."""

BLOCKS: Final = _names(
    """p block li tr td th caption heading subheading crossHeading listIntroduction listWrapUp
    recital citation longTitle formula tocItem container blockContainer tblock div table ul ol
    blockList item toc intro content wrapUp quotedStructure embeddedStructure foreign recitals
    citations preface preamble conclusions coverPage mainBody body signature interstitial"""
) | (HIERARCHICAL - {"title", "list"})
"""Elements that begin a line of their own; all others run on inside a line. `title` and `list`
are names of inline elements too: whoever finds them in the hierarchy treats them there."""

WRAPPERS: Final = _names(
    "intro content wrapUp container blockContainer div tblock body mainBody doc"
)
"""Elements that group blocks or provisions and say nothing themselves."""


def is_named(name: str) -> bool:
    """Say whether an element's name, or that of an `hcontainer`, is one of our kinds."""
    return name in _NAMED


def is_known(name: str) -> bool:
    """Say whether a name tells us what kind of provision is meant."""
    return name in _NAMED or name in _NEAREST


def nearest_kind(name: str, parent: Kind | None) -> Kind:
    """Give the kind for an element of this name inside a provision of kind `parent`.

    A name of ours is that kind wherever it stands; any other takes its nearest kind, but never
    one above its parent.
    """
    if name in _NAMED:
        return _NAMED[name]
    wanted = _NEAREST.get(name, Kind.CHAPTER)
    if wanted not in DEPTHS or parent not in DEPTHS:
        return wanted
    below = min(DEPTHS.index(parent) + 1, len(DEPTHS) - 1)
    return DEPTHS[max(below, DEPTHS.index(wanted))]


def tag(name: str) -> str:
    """Give the qualified name of an Akoma Ntoso element."""
    return f"{{{NAMESPACE}}}{name}"


def extension(name: str) -> str:
    """Give the qualified name of an element or attribute of our own."""
    return f"{{{EXTENSION}}}{name}"


def local_name(element: etree._Element) -> str:
    """Give an element's name without namespace, "" for comments and processing instructions."""
    name: object = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""
