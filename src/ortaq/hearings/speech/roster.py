"""Lists of who was there: Присутствовали: …; Secretary: …; `Name, role, organisation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ortaq.hearings.document import Span
from ortaq.hearings.speech.finding import listed_mentions
from ortaq.hearings.speech.labels import Label
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.participation import tells_participation
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.sections import Heading, Section, heading_of
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.tokens import Token, tokens_of

_ROLE_WORDS = 6
"""Longest role in a list whose words the vocabulary does not know (words)."""


def attendance(
    text: str, spans: Sequence[Span], labels: Sequence[Label | None], grammar: Grammar
) -> list[Mention]:
    """Give everybody whom a list names as present, with the role that the list tells."""
    found: list[Mention] = []
    listing = True
    for span, label in zip(spans, labels, strict=True):
        heading = heading_of(text, span, grammar.lang)
        if heading is not None and not _is_turn(text, heading, span, grammar):
            listing = heading.section is Section.ATTENDED
            if listing:
                post = _post_of_heading(text, Span(span.start, heading.rest), grammar)
                found.extend(_listed(text, Span(heading.rest, span.end), grammar, post))
            continue
        if (
            label is not None
            and label.name is None
            and names_only(text, label.speech, span, grammar)
        ):
            post = grammar.post_of(tokens_of(label.text, 0, len(label.text)))
            found.extend(_listed(text, Span(label.speech, span.end), grammar, post))
        elif (label is not None and (label.colon or not listing)) or (
            listing and _tells(text, span, grammar)
        ):
            listing = False
        elif listing:
            found.extend(_line(text, span, grammar))
    return [replace(mention, listed=True) for mention in found] + signed(text, spans, grammar)


_SIGNATURE = re.compile(r"(?P<office>[^_\n]*?)_{3,}[\s/]*")
"""The line for a hand, between an office and a name."""


def signed(text: str, spans: Sequence[Span], grammar: Grammar) -> list[Mention]:
    """Give who signs, with the office on his line or above: Председатель совета | ____ И. Имя."""
    found: list[Mention] = []
    for above, span in pairwise([Span(0, 0), *spans]):
        line = _SIGNATURE.match(text, span.start, span.end)
        if line is None:
            continue
        post = _office(text, Span(*line.span("office")), grammar) or _office(text, above, grammar)
        names = list(listed_mentions(text, Span(line.end(), span.end), grammar))
        found.extend(replace(one, post=post) for one in names[:1] if post)
    return found


def _office(text: str, span: Span, grammar: Grammar) -> Post:
    """Read a line that is an office and nothing else."""
    post = grammar.post_of(tokens_of(text, span.start, span.end))
    return post if post.role and text[span.end - 1] not in ".:!?" else Post()


def _is_turn(text: str, heading: Heading, span: Span, grammar: Grammar) -> bool:
    """Tell `CHAIR: Good afternoon, Mr Seitov.` from `Chair: Helen Abisheva`."""
    sentence = heading.rest < span.end and text[span.end - 1] in ".!?…"
    return sentence and not names_only(text, heading.rest, span, grammar)


def _tells(text: str, span: Span, grammar: Grammar) -> bool:
    """Whether a line is a sentence in which somebody says something, and no item of a list."""
    tokens = tokens_of(text, span.start, span.end)
    return text[span.end - 1] == "." and any(map(grammar.is_reporting, tokens))


def names_only(text: str, start: int, span: Span, grammar: Grammar) -> bool:
    """Tell `Expert: Karen Hill` from a turn of the expert: nothing but names follows."""
    rest = Span(start, span.end)
    named = sum(m.phrase_end - m.phrase_start for m in listed_mentions(text, rest, grammar))
    asked = any(mark in text[start : span.end] for mark in "!?…")
    return named > 0 and 2 * named > rest.end - rest.start and not asked


def _post_of_heading(text: str, span: Span, grammar: Grammar) -> Post:
    tokens = without_marks(tokens_of(text, span.start, span.end))
    first = next((i for i, token in enumerate(tokens) if grammar.is_role(token)), None)
    return grammar.post_of(tokens[first:]) if first is not None else Post()


def _listed(text: str, span: Span, grammar: Grammar, post: Post) -> Iterator[Mention]:
    mentions = list(listed_mentions(text, span, grammar))
    ends = [*(one.start for one in mentions[1:]), span.end][: len(mentions)]
    for mention, end in zip(mentions, ends, strict=True):
        own = mention.post
        own = own if own.role else _post_behind(text, Span(mention.end, end), grammar)
        if own.role:
            yield replace(mention, post=own)
        else:
            body = mention.post.organisation or post.organisation
            single = Post(grammar.singular_role(post.role), body)
            yield replace(mention, post=single)


def _post_behind(text: str, span: Span, grammar: Grammar) -> Post:
    """Read a role that a dash puts behind a name: Приглашён: Имя Фамилия – аким района.

    Or a comma, where a semicolon cuts the list: A. Kim, allergist of the hospital; ….
    """
    rest = tokens_of(text, span.start, span.end)
    told = len(rest) > 1 and (rest[0].is_dash or _is_cut_off(rest))
    return _post_of_line(text, span, grammar) if told else Post()


def _is_cut_off(rest: Sequence[Token]) -> bool:
    """Whether a comma and small letters stand between a name and a semicolon."""
    ends = any(token.text == ";" for token in rest)
    return rest[0].text == "," and rest[1].text.islower() and ends


def _line(text: str, span: Span, grammar: Grammar) -> Iterator[Mention]:
    """Read one line of a list: the name first, what it says of the role after commas."""
    mentions = list(listed_mentions(text, span, grammar))
    if not mentions or not _opens_line(text, span, mentions[0], grammar):
        return
    first = mentions[0]
    following = mentions[1].phrase_start if len(mentions) > 1 else span.end
    post = _post_of_line(text, Span(first.end, following), grammar)
    yield replace(first, post=post if post.role else first.post)
    yield from mentions[1:]


def _opens_line(text: str, span: Span, mention: Mention, grammar: Grammar) -> bool:
    before = text[span.start : mention.start].strip(" –—-•*·.)0123456789")
    return not before or mention.phrase_start - span.start <= 4


def _post_of_line(text: str, span: Span, grammar: Grammar) -> Post:
    parts = _parts(tokens_of(text, span.start, span.end))
    if not parts or _tells_something(parts[0], grammar):
        return Post()
    post = grammar.post_of(parts[0])
    if not post.role:
        if len(parts[0]) > _ROLE_WORDS or parts[0][0].text[:1].isupper():
            return Post()
        post = _unknown(parts[0], grammar)
    if not post.organisation and len(parts) > 1 and not _tells_something(parts[1], grammar):
        post = replace(post, organisation=spoken(parts[1]))
    return post


def _unknown(part: Sequence[Token], grammar: Grammar) -> Post:
    """Give an office whose words nobody knows; English has its body behind of or at."""
    folded = [token.folded for token in part]
    cut = next((k for k, word in enumerate(folded) if word in {"of", "at"} and k), len(part))
    if grammar.lang != "en" or cut > len(part) - 2:
        return Post(spoken(part), "")
    return Post(spoken(part[:cut]), spoken(part[cut + 1 + (folded[cut + 1] == "the") :]))


def _tells_something(part: Sequence[Token], grammar: Grammar) -> bool:
    """Whether part of a line is no office but what somebody said, or two sentences."""
    stops = any(mark.text in {".", "!", "?"} and after.is_capital for mark, after in pairwise(part))
    return stops or any(token.is_word and grammar.is_reporting(token) for token in part)


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut at commas, semicolons and dashes; brackets that tell how somebody took part fall out."""
    parts: list[list[Token]] = [[]]
    inside: list[Token] | None = None
    for token in tokens:
        if token.text == "(":
            inside = []
        elif token.text == ")" and inside is not None:
            if inside and not tells_participation(spoken(inside)):
                parts.append(inside)
            inside = None
        elif inside is not None:
            inside.append(token)
        elif token.text in {",", ";"} or token.is_dash:
            parts.append([])
        else:
            parts[-1].append(token)
    return [kept for part in parts if (kept := without_marks(part))]
