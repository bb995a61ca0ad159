"""Signs of an attitude in English: predicates, who asks, and the denial before them.

The words are in `words/stance.en.toml`. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ortaq.hearings.attitude.patterns import Patterns, by_sentence
from ortaq.hearings.attitude.sign import Kind, Sign
from ortaq.hearings.attitude.words import choice

_SENTENCE = re.compile(r"[^.!?;]+(?:\.(?=\d)[^.!?;]+)*[.!?;]*")
_NOT = r"(?:not|never|n't|no longer|hardly|no|without|nothing|cannot|unable to|refuse[sd]? to)"
_CANNOT = rf"(?:{_NOT}|couldn't|can't|won't|don't|doesn't|didn't)"
_WONDERS = re.compile(r"\W*(?:whether|if|who|how|when|where|what|why|which)\b")
"""Behind asked: a question, and no wish."""
_LEADS = r"(?:please|just|so|then|and|but|well|now)"
_THROWN_OUT = (
    rf"^\W*(?:{_LEADS},?\s+)*(?:withdraw|scrap|shelve|bin|reject|kill|throw out)\s+"
    r"(?:this|the|that|your)\s+(?:whole\s+)?(?:bill|law|draft|article|code|proposal)\b"
    r"|\b(?:should|must|ought to|has to) be (?:withdrawn|scrapped|shelved|rejected)\b"
)
_ADVERB = r"(?:\w+ly\s+|really\s+|even\s+|at all\s+)?"


def signs(folded: str, *, asks: bool) -> list[Sign]:
    """Give the signs in the order of the text; asks: the verb that reports is one of asking."""
    return by_sentence(folded, _SENTENCE, lambda words: _signs(words, asks=asks))


def _signs(words: str, *, asks: bool) -> Iterator[Sign]:
    patterns = _patterns()
    if words.rstrip().endswith("?"):
        polite = re.search(r"\b(?:why not|could we not|would it not be better)\b", words)
        yield from (Sign(Kind.WISH, *polite.span()) for _ in range(1) if polite)
        return
    tolerated = [match.span() for match in patterns.tolerates.finditer(words)]
    yield from (Sign(Kind.TOLERATES, *span) for span in tolerated)
    for kind, pattern in ((Kind.AGAINST, patterns.against), (Kind.FOR, patterns.favour)):
        for match in pattern.finditer(words):
            if not any(a <= match.start() < b for a, b in tolerated):
                yield Sign(kind, *match.span())
    if asks and (backs := patterns.backs.search(words)):
        yield Sign(Kind.FOR, *backs.span())
    asks = asks and not _WONDERS.match(words)
    wish = patterns.wish.search(words) or (patterns.asked.match(words) if asks else None)
    if wish:
        yield Sign(Kind.WISH, *wish.span())
    yield from _values(words)


def _values(words: str) -> Iterator[Sign]:
    patterns = _patterns()
    for match in patterns.bad.finditer(words):
        if not match["denied"]:
            yield Sign(Kind.BAD, *match.span(), _is_foreseen(match[0]))
    for match in patterns.good.finditer(words):
        kind = Kind.BAD if match["denied"] else Kind.GOOD
        yield Sign(
            kind, *match.span(), _is_foreseen(words[max(0, match.start() - 8) : match.end()])
        )


def _is_foreseen(words: str) -> bool:
    """Whether a verb tells of what may come: would close."""
    return re.search(r"\b(?:will|would|could|may|might|'ll)\b", words) is not None


def _favour(of_a_text: str) -> re.Pattern[str]:
    """Give what is said by somebody who is for a text: we welcome the draft; it must be passed."""
    return re.compile(
        rf"(?<!not )(?<!n't )(?<!cannot )(?<!to )\b(?:{choice('en', 'favour')})\s+{of_a_text}"
        rf"|^\W*(?:{_LEADS},?\s+)*(?:pass|adopt|approve)\s+(?:this|the|that)\s+(?:bill|law|draft|act|code)\b"
        r"|\b(?:will not|won't|cannot|can't) (?:argue|quarrel) with (?:the|this|that|article|it)\b"
        r"|\b(?:i am|we are|i'm|we're) (?:all )?for (?:it|this|the)\b"
        r"|\bdeserves? (?:to be (?:passed|adopted|approved|supported)|(?:our )?support)\b"
        r"|\b(?:should|must|ought to|has to|needs to) be (?:passed|adopted|approved)\b"
    )


def _wish() -> re.Pattern[str]:
    edits, edited = choice("en", "edits"), choice("en", "edited")
    editing, asking = choice("en", "editing"), choice("en", "asking")
    return re.compile(
        rf"\b(?:{asking})\s+(?!not\b)(?:[\w,'-]+\s+){{0,6}}?(?:(?:to\s+|be\s+)?(?:{edits}|{edited})|{editing})\b"
        r"|\b(?:what (?:i|we) (?:want|need|ask for|ask) is|there should be|(?:we|i) need an?)\b"
        rf"|^\W*(?:{_LEADS},?\s+)*(?:{choice('en', 'orders')})\b"
        rf"|\b(?:{asking})\s+that\s+(?:[\w'-]+\s+){{1,6}}?(?:be\s+)?(?:{edits}|{edited})\b"
    )


@cache
def _patterns() -> Patterns:
    targets = choice("en", "targets")
    of_a_text = (
        rf"(?:the|this|that|these|such|his|her|our|both)?\s*(?:[\w-]+\s+){{0,3}}?(?:{targets})\b"
    )
    edits, edited = choice("en", "edits"), choice("en", "edited")
    editing = choice("en", "editing")
    bad, good = choice("en", "bad.verbs"), choice("en", "good.verbs")
    return Patterns(
        against=re.compile(
            rf"\b{_CANNOT}\s+{_ADVERB}(?:{choice('en', 'take')})\b"
            rf"|(?<!not )(?<!nothing )\b(?:{choice('en', 'oppose')})\s+{of_a_text}"
            r"|\b(?:came|come|leaving|stay|remain|still|stand|vote|voted|voting) against"
            r"(?=\s*(?:[.,!]|and\b|$))"
            rf"|{_THROWN_OUT}"
            rf"|\b(?:i|we)\s+(?:am|are|'m|'re)?\s*(?:strongly\s+|firmly\s+)?(?:against|object|disagree)\b"
        ),
        tolerates=re.compile(
            r"\b(?:no objections?|(?:do|does|did)(?: not|n't) object|not against|not opposed"
            r"|nothing against)\b"
        ),
        favour=_favour(of_a_text),
        backs=re.compile(
            rf"\bto (?:support|back|pass|adopt|approve|endorse|vote for)\s+{of_a_text}"
        ),
        wish=_wish(),
        asked=re.compile(
            rf"\W*(?:that\s+)?(?:[\w'()-]+\s+){{0,6}}?(?:{edits}|{edited}|{editing})\b"
        ),
        bad=re.compile(
            rf"\b(?P<denied>{_NOT}\s+{_ADVERB})?(?:(?:will|would|could|may|might|can|to)?\s*"
            rf"(?:{bad})(?:s|es)?"
            rf"|{choice('en', 'bad.words')}|(?:far )?too \w+)\b"
        ),
        good=re.compile(
            rf"\b(?:(?P<denied>{_NOT})\s+{_ADVERB}(?:a |the |any |be )?)?(?:(?:{good})(?:s|es)?"
            rf"|{choice('en', 'good.words')})\b"
        ),
    )
