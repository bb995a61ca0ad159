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

DOCUMENTS: Final = frozenset(
    """act bill doc statement amendment amendmentList officialGazette documentCollection portion
    judgment debate debateReport""".split()
)

LANGUAGES: Final = dict(
    zip(
        """ar az be bg bs ca cs cy da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk ko
        ky la lb lt lv mk mn ms mt nb nl nn no pl pt ro ru sk sl sq sr sv sw tg th tk tr tt ug uk ur
        uz vi zh""".split(),
        """ara aze bel bul bos cat ces cym dan deu ell eng spa est fas fin fra gle heb hin hrv hun
        hye ind isl ita jpn kat kaz kor kir lat ltz lit lav mkd mon msa mlt nob nld nno nor pol por
        ron rus slk slv sqi srp swe swa tgk tha tuk tur tat uig ukr urd uzb vie zho""".split(),
        strict=True,
    )
)
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
    """Give the two-letter code of an ISO 639-2 code, the code itself where there is none.

    >>> two_letters("kaz"), two_letters("und"), two_letters("en")
    ('kk', '', 'en')
    """
    return "" if language == UNKNOWN_LANGUAGE else _TWO_LETTERS.get(language, language)


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

BLOCKS: Final = frozenset(
    """p block li tr td th caption heading subheading crossHeading listIntroduction listWrapUp
    recital citation longTitle formula tocItem container blockContainer tblock div table ul ol
    blockList item toc intro content wrapUp quotedStructure embeddedStructure foreign recitals
    citations preface preamble conclusions coverPage mainBody body signature interstitial""".split()
) | (HIERARCHICAL - {"title", "list"})
"""Elements that begin a line of their own; all others run on inside a line. `title` and `list`
are names of inline elements too: whoever finds them in the hierarchy treats them there."""

WRAPPERS: Final = frozenset(
    "intro content wrapUp container blockContainer div tblock body mainBody doc".split()
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
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""
