"""What the findings of the importer and the differences of parity mean, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.law.act import FindingCode, Place
from ortaq.law.parity import Difference, DifferenceCode


@dataclass(frozen=True, slots=True)
class FindingWords:
    """What was found, and what a person should do about it."""

    found: str
    to_do: str


FINDINGS: Mapping[FindingCode, FindingWords] = {
    FindingCode.DUPLICATE_NUMBER: FindingWords(
        "a number that stands twice", "see which of the two is meant"
    ),
    FindingCode.NUMBER_OUT_OF_ORDER: FindingWords(
        "a number out of order", "see whether one before it is missing"
    ),
    FindingCode.ORPHAN_TEXT: FindingWords("text under no provision", "see where it belongs"),
    FindingCode.HEADING_LOOKS_LIKE_NOTE: FindingWords(
        "a line that begins like a heading but reads like a sentence", "see which it is"
    ),
    FindingCode.LOOKALIKE_NUMERAL: FindingWords(
        "a Roman number typed with letters of another alphabet", "check the number"
    ),
    FindingCode.EMPTY_PROVISION: FindingWords(
        "a provision without text", "see whether its text is missing"
    ),
    FindingCode.TABLE_FLATTENED: FindingWords(
        "a table, read cell by cell", "compare it with the source"
    ),
    FindingCode.LOST_OBJECT: FindingWords(
        "something that is no text: a picture, symbol or formula", "see whether words are in it"
    ),
    FindingCode.NO_ARTICLES: FindingWords(
        "no provision was recognised", "check the language; give it with --lang"
    ),
    FindingCode.ACT_REPEALED: FindingWords(
        "the source says that this act is no longer in force", "take the act that replaced it"
    ),
    FindingCode.HIDDEN_CHANGE: FindingWords(
        "a tracked change or hidden text", "accept or reject it in Word, then read again"
    ),
    FindingCode.LEFT_OUT: FindingWords(
        "words around the law, left out", "see that none of the law is among them"
    ),
    FindingCode.UNFAMILIAR_ELEMENT: FindingWords(
        "a level that has no name here", "see that the nearest one fits"
    ),
}

DIFFERENCES: Mapping[DifferenceCode, str] = {
    DifferenceCode.MISSING: "only in {left}",
    DifferenceCode.EXTRA: "only in {right}",
    DifferenceCode.NUMBER: "different numbers",
    DifferenceCode.ORDER: "in another place among its neighbours",
    DifferenceCode.ELSEWHERE: "under another parent",
    DifferenceCode.HEADING: "a heading in one language only",
    DifferenceCode.PARTS: "a different number of parts",
    DifferenceCode.REPEALED: "repealed in one language only",
    DifferenceCode.LENGTH: "one text is much longer",
    DifferenceCode.FIGURES: "different figures",
    DifferenceCode.DATES: "different days",
}


def place_in_words(place: Place | None) -> str:
    """Give a place of the source: `page 3, line 7`, `line 41`, or "" where it is not known."""
    if place is None:
        return ""
    return f"line {place.line}" if place.page is None else f"page {place.page}, line {place.line}"


def difference_in_words(difference: Difference, langs: tuple[str, str]) -> str:
    """Give one difference of two language versions as a line."""
    said = DIFFERENCES[difference.code].format(left=langs[0], right=langs[1])
    left, right = difference.left, difference.right
    address = left.eid or right.eid
    values = f" ({langs[0]}: {left.value or '–'}; {langs[1]}: {right.value or '–'})"
    return f"{address}: {said}{values if left.value or right.value else ''}"
