"""Who writes: in the first person on a page whose head names him, or with a name of his below."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.speech.cast import Cast
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.quotes import dialogue_of, quotes_in
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token, tokens_of

_HEAD = 3
"""So many lines at the beginning may name whose page it is (paragraphs)."""


def author_of(
    text: str, spans: Sequence[Span], mentions: Sequence[Mention], cast: Cast, lang: str
) -> str:
    """Give the one person whom the head names, where the report says I; "" for none."""
    head = [span for span in spans[:_HEAD] if text[span.end - 1].isalnum()]
    named = {
        cast.figure_of(one).id
        for one in mentions
        if any(span.start <= one.start < span.end for span in head)
    }
    if len(named) != 1 or not any(_says_i(text, span, lang) for span in spans):
        return ""
    return named.pop()


def says_i(tokens: Sequence[Token], lang: str) -> bool:
    """Whether the writer speaks of himself: Мне эта мысль нравится."""
    return any(token.folded in terms(lang, "subjects.first_person") for token in tokens)


def _says_i(text: str, span: Span, lang: str) -> bool:
    """Whether a paragraph has I outside of all quotations."""
    if dialogue_of(text, span) is not None:
        return False
    quotes = quotes_in(text, span)
    own = [
        token
        for token in tokens_of(text, span.start, span.end)
        if not any(one.start <= token.start < one.end for one in quotes)
    ]
    return says_i(own, lang)


_BYLINE_WORDS = 8
_FULL = 2
"""Words of a whole name."""


def is_byline(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Whether a line only names its author, or who took the pictures."""
    words = [token for token in tokens if token.kind is not Kind.MARK]
    if _tells_whom_to_ask(tokens, grammar):
        return True
    if not words or len(words) > _BYLINE_WORDS or any(map(grammar.is_reporting, words[:-1])):
        return False
    if any(token.folded in terms(grammar.lang, "names.bylines") for token in words):
        return True
    names = all(t.is_capital or t.kind is Kind.INITIAL for t in words)
    return len(words) <= 3 and names and not grammar.is_role(words[0])


def signing(lines: Sequence[tuple[Token, ...]], grammar: Grammar) -> int:
    """Count the last lines from the one with which a writer signs: Имя Фамилия, 2-й курс."""
    for k in range(1, min(_SIGNATURES, len(lines) - 1) + 1):
        if _signs(lines[-k], grammar):
            alone = not _signs(lines[-k - 1], grammar)
            surname = lines[-k][1].text
            known = any(one.text == surname for line in lines[:-k] for one in line)
            return k if alone and not known else 0
    return 0


_SIGNATURES = 3
"""Among so many last lines a writer signs."""


def _signs(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Whether a line is a name and who that is, and no sentence."""
    if not _FULL < len(tokens) <= _BYLINE_WORDS or tokens[-1].text in {".", "!", "?", ";", ":"}:
        return False
    named = all(token.is_capital for token in tokens[:_FULL]) and tokens[_FULL].text == ","
    rest = tokens[_FULL + 1 :]
    shouted = len(tokens[1].text) > 1 and tokens[1].text.isupper() > tokens[0].text.isupper()
    plain = bool(rest) and (shouted or not rest[0].is_capital)  # Имя ФАМИЛИЯ, Город
    return named and plain and not any(map(grammar.is_reporting, rest))


def _tells_whom_to_ask(tokens: Sequence[Token], grammar: Grammar) -> bool:
    """Whether a line says whom to call, or who wrote it down: Байланыс: Аты Тегі."""
    ends = (tokens[:_CONTACT], tokens[-_CONTACT:])
    lines = [" ".join(t.folded for t in end if t.is_word or t.text == ":") for end in ends]
    asked = terms(grammar.lang, "names.contacts")
    return any(f" {one} " in f" {line} " for one in asked for line in lines)


_CONTACT = 16
"""So near the end of a line, or its beginning, stands whom to call (words and marks)."""
