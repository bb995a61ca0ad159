"""Labels of turns: `NAME (org):`, `Surname I.O., role:`, `– депутат Имя –`, also with a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ortaq.hearings.document import Span
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.parts import Grammar, Tokens
from ortaq.hearings.speech.quotes import quotes_in
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import DASHES, Kind, Token, tokens_of

_PICTURES = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f"
"""Ranges of the small pictures that open items in messengers."""
_LEAD = re.compile(
    rf"(?:[\[(]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d+)?[\])]?\s*[{re.escape(DASHES)}]?\s*)?"
    rf"(?:(?:[{re.escape(DASHES)}•*·▪●◦‣■□►▶➤➢✓✔→⁃>{_PICTURES}]+|>>|\d{{1,2}}[.)])\s*)?"
)
_TIME_AFTER = re.compile(r"\s*[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s*$")
_COLON = re.compile(r":(?=\s|$|[«\"“])")
_TOLD_WORDS = 6
"""So near behind a quotation stands the verb that reports it (words and marks)."""
_ROLE_WORDS = 6
"""Longest role behind a name whose words the vocabulary does not know (words)."""
_DASH = re.compile(rf"\s+[{re.escape(DASHES)}]\s+")
_STOP = re.compile(r"\.(?=\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"“])")


@dataclass(frozen=True, slots=True)
class Label:
    """Who is said to speak in a line, and where the speech begins."""

    start: int
    name: Mention | None
    """None where only a role is told."""
    role: Post
    text: str
    speech: int
    """Offset at which the speech begins."""
    colon: bool
    """A colon, or a full stop in a transcript; else a dash, after which minutes retell."""


def label_of(text: str, span: Span, grammar: Grammar, *, dashes: bool) -> Label | None:
    """Read the label at the beginning of a line; None = the line has none.

    dashes: whether a dash after the name makes a label too, as in minutes.
    """
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    limit = min(span.end, start + PARAMETERS.label_letters)
    marks = [(found, True) for found in [_COLON.search(text, start, limit)] if found]
    if dashes:
        marks += [(found, False) for found in [_DASH.search(text, start, limit)] if found]
    for found, is_colon in sorted(marks, key=lambda mark: mark[0].start()):
        label = _read(text, Span(start, found.start()), grammar)
        if label is not None:
            speech = _speech_start(text, found.end(), span)
            told = is_colon and _is_told(text, Span(speech, span.end), grammar)
            return None if told else replace(label, speech=speech, colon=is_colon)
    return None


def _is_told(text: str, span: Span, grammar: Grammar) -> bool:
    """Whether the writer reports what stands behind a colon: Имя: «…», – сказал он."""
    quote = next(iter(quotes_in(text, span)), None)
    if quote is None or quote.outer.start != span.start or not quote.closed:
        return False
    behind = tokens_of(text, quote.outer.end, span.end)[:_TOLD_WORDS]
    return any(map(grammar.is_reporting, behind))


def _speech_start(text: str, start: int, span: Span) -> int:
    while start < span.end and text[start].isspace():
        start += 1
    return start


def _read(text: str, span: Span, grammar: Grammar) -> Label | None:
    end = span.end
    time = _TIME_AFTER.search(text[span.start : end])
    if time:
        end = span.start + time.start()
    whole = _without_titles(tokens_of(text, span.start, end), grammar.lang)
    tokens = _behind_turn(whole, grammar.lang)
    if not tokens or _is_sentence(tokens) or any(map(grammar.is_reporting, tokens[2:])):
        return None
    start = tokens[0].start if len(tokens) < len(whole) else span.start
    label = text[start:end].strip()
    if label.lower() in terms(grammar.lang, "minutes.no_labels"):
        return None
    if called_on := _in_brackets(text, tokens, span.end, grammar):
        return called_on
    called = terms(grammar.lang, "minutes.callers") | terms(grammar.lang, "minutes.chairs")
    name = None
    if label.lower() not in called:
        name = name_in_label(text, tokens, grammar) or _surname_alone(text, tokens, grammar)
        if name is None and not _is_role_alone(tokens, grammar):
            return None
    post = name.post if name else Post(label, "")
    return Label(start, name, post, label, span.end, colon=True)


def _surname_alone(text: str, tokens: Tokens, grammar: Grammar) -> Mention | None:
    """Read a surname that only a full name elsewhere shows: депутат Арман Төлеш; Төлеш: …."""
    known = len(tokens) == 1 and tokens[0].is_capital and tokens[0].text in _second_words(text)
    if not known or grammar.is_role(tokens[0]) or grammar.naming(tokens[0]).ordinary:
        return None
    return _mention(text, tokens, (0, 1), grammar)


@lru_cache(maxsize=4)
def _second_words(text: str) -> frozenset[str]:
    """Give the capital words of a text that stand right behind another one."""
    return frozenset(_PAIR.findall(text))


_PAIR = re.compile(
    r"\b[^\W\d_a-zа-яәғқңөұүһі][a-zа-яёәғқңөұүһі]+[ \u00a0](?=([^\W\d_a-zа-яәғқңөұүһі][\w-]+))"
)


def _behind_turn(tokens: Tokens, lang: str) -> Tokens:
    """Leave out what a turn is called before whose it is: Ответ Иванова И.И.; Question from Kim."""
    turn = len(tokens) > 1 and tokens[0].folded in terms(lang, "minutes.turns_of")
    if not turn or tokens[1].text == "(":
        return tokens
    i = 1
    while i < len(tokens) - 1 and tokens[i].folded in _WHOSE:
        i += 1
    return tokens[i:]


_WHOSE = frozenset("of from by the от".split())
"""What joins a turn to whose it is."""


def _in_brackets(text: str, tokens: Tokens, end: int, grammar: Grammar) -> Label | None:
    """Read who is told in brackets behind what he is or does: CHAIR (KIM I.); Question (I. Kim)."""
    opening = next((i for i, token in enumerate(tokens) if token.text == "("), 0)
    closing = next((i for i, token in enumerate(tokens) if token.text == ")"), len(tokens))
    inside = tokens[opening + 1 : closing]
    head = text[tokens[0].start : tokens[opening].start].strip() if opening else ""
    chairs = head.lower() in terms(grammar.lang, "minutes.chairs")
    if not inside or not (chairs or head.lower() in terms(grammar.lang, "minutes.callers")):
        return None
    name = name_in_label(text, inside, grammar)
    if chairs and name is None:
        return None
    if chairs and name is not None:
        name = replace(name, post=Post(head.capitalize(), ""), phrase_start=tokens[0].start)
        return Label(tokens[0].start, name, name.post, head, end, colon=True)
    told = text[inside[0].start : inside[-1].end]
    post = name.post if name else Post(told, "")
    return Label(inside[0].start, name, post, told, end, colon=True)


def _without_titles(tokens: Tokens, lang: str) -> Tokens:
    """Leave out Mr., Dr. and their kin, with the full stop."""
    titles = terms(lang, "names.titles")
    kept: list[Token] = []
    for token in tokens:
        after_title = token.text == "." and bool(kept) and kept[-1].folded in titles
        if after_title:
            kept.pop()
        else:
            kept.append(token)
    return [t for t in kept if t.folded not in titles or len(kept) == 1]


def _is_sentence(tokens: Tokens) -> bool:
    return any(token.text in {".", "!", "?", ";", "…"} for token in tokens[:-1])


def _is_role_alone(tokens: Tokens, grammar: Grammar) -> bool:
    words = [token for token in tokens if token.is_word]
    if not words or len(words) > 4 or not words[0].text[0].isupper():
        return False
    return all(grammar.is_role(token) for token in words[:1] + words[-1:])


def name_in_label(text: str, tokens: Tokens, grammar: Grammar) -> Mention | None:
    """Read the name of a label: capital words and initials, a role on either side."""
    for first in (i for i in range(len(tokens)) if _may_name(tokens, i, grammar)):
        name = _name_from(text, tokens, first, grammar)
        if name is not None:
            return name
    return None


def _name_from(text: str, tokens: Tokens, first: int, grammar: Grammar) -> Mention | None:
    if any(t.is_word and not grammar.is_role(t) and t.text.islower() for t in tokens[:first]) and (
        not any(grammar.is_role(t) for t in tokens[:first])
    ):
        return None
    last = first + 1
    while last < len(tokens) and _may_follow(tokens[last], grammar):
        last += 1
    if last < len(tokens) and tokens[last].text not in {",", "(", "/"} and not tokens[last].is_dash:
        return None
    return _mention(text, tokens, (first, last), grammar)


def _may_name(tokens: Tokens, i: int, grammar: Grammar) -> bool:
    token = tokens[i]
    if token.kind is Kind.INITIAL:
        return True
    if not token.is_capital:
        return False
    if grammar.is_role(token) and not _is_alone(tokens, i):
        return False
    naming = grammar.naming(_titled(token))
    if token.text.isupper() and len(token.text) > 1:
        return not (naming.role and not naming.is_evidence)
    if naming.is_evidence or any(one.kind is Kind.INITIAL for one in tokens):
        return not naming.role or naming.is_evidence
    alone = _capitals(tokens) < 2
    return not naming.place and not naming.role and not (alone or naming.ordinary)


def _may_follow(token: Token, grammar: Grammar) -> bool:
    if token.kind is Kind.INITIAL:
        return True
    return token.is_capital and not grammar.is_role(token)


def _capitals(tokens: Tokens) -> int:
    return sum(token.is_capital or token.kind is Kind.INITIAL for token in tokens)


def _is_alone(tokens: Tokens, i: int) -> bool:
    """Tell a surname that is also a role word and makes the whole label."""
    return len(tokens) == 1


def _titled(token: Token) -> Token:
    return replace(token, text=token.text.capitalize()) if token.text.isupper() else token


def _mention(text: str, tokens: Tokens, run: tuple[int, int], grammar: Grammar) -> Mention:
    first, last = run
    name = tokens[first:last]
    words = tuple(_titled(token).text for token in name if token.is_word)
    before = grammar.post_before(tokens, first, True)
    after = grammar.post_after(tokens, last)
    one, other = (found.post if found else Post() for found in (before, after))
    post = Post(one.role or other.role, one.organisation or other.organisation)
    if not post.role:
        post = _told_behind(tokens[last:], grammar, post)
    elif not post.organisation and after is not None:
        post = Post(post.role, _body_behind(tokens[last:], after.end))
    return Mention(
        start=name[0].start,
        end=name[-1].end,
        text=spoken([_titled(token) if token.is_word else token for token in name]),
        words=words,
        initials=tuple(token.text.rstrip(".") for token in name if token.kind is Kind.INITIAL),
        post=post,
        phrase_start=before.start if before else name[0].start,
        phrase_end=after.end if after else name[-1].end,
        nominative=grammar.may_be_nominative(words),
        gender=grammar.gender(words),
    )


def _body_behind(rest: Tokens, end: int) -> str:
    """Give the body behind the role of a label and a comma: head of operations, Steppe Rail."""
    behind = [token for token in rest if token.start >= end]
    if len(behind) < _SHORTEST_BODY or behind[0].text != "," or not behind[1].text[0].isupper():
        return ""
    mark = next((k for k, token in enumerate(behind) if token.text == "("), len(behind))
    return spoken(without_marks(without_participation(behind[1:mark])))


_SHORTEST_BODY = 2
"""A comma and a word."""


def _told_behind(rest: Tokens, grammar: Grammar, post: Post) -> Post:
    """Read a role that the vocabulary does not know behind the name of a label."""
    parts = [replace(t, text=",", folded=",") if t.text == "(" else t for t in rest]
    inside = without_participation([token for token in parts if token.text != ")"])
    words = without_marks(inside)
    if not words or len(words) > _ROLE_WORDS:
        return post
    known = grammar.post_of(words)
    if known.role:
        return Post(known.role, post.organisation or known.organisation)
    comma = next((k for k, token in enumerate(words) if token.text == ","), len(words))
    first = words[:comma]
    lower = all(_is_plain(token) for token in first if token.is_word)
    if not post.organisation and first and _names_body(first, grammar):
        return Post("", spoken(words))
    if post.organisation or not lower or not first:
        return post
    return Post(spoken(first), spoken(without_marks(words[comma:])))


def _names_body(words: Tokens, grammar: Grammar) -> bool:
    """Whether a body stands behind a name instead of a role: отдел городской среды."""
    lang = grammar.lang
    bodies = terms(lang, "subjects.general") | terms(lang, "subjects.bodies")
    heads = {"ru": words[:1], "kk": words[-1:], "en": words}[lang]
    return any(
        head.is_word and bool({grammar.bare_noun(head.text), head.folded} & bodies)
        for head in heads
    )


def _is_plain(token: Token) -> bool:
    """Whether a word is written small, or shouted as the whole label is."""
    return token.text.islower() or (len(token.text) > 1 and token.text.isupper())


def stopped_labels(text: str, spans: Sequence[Span], grammar: Grammar) -> list[Label | None]:
    """Give the labels of a transcript that end with a full stop: Иванов И.И., депутат. Спасибо.

    A label without initials or a role behind a comma must stand before more than one turn.
    """
    found = [_stopped(text, span, grammar) for span in spans]
    names = [label.text for label in found if label is not None]
    callers = terms(grammar.lang, "minutes.callers")
    return [
        label
        if label is not None
        and (_is_full(label) or names.count(label.text) > 1 or label.text.lower() in callers)
        else None
        for label in found
    ]


def _is_full(label: Label) -> bool:
    return label.name is not None and bool(label.name.initials)


def _stopped(text: str, span: Span, grammar: Grammar) -> Label | None:
    limit = min(span.end, span.start + PARAMETERS.label_letters)
    for stop in _STOP.finditer(text, span.start, limit):
        initial = text[stop.start() - 2 : stop.start()].strip(" .").isalpha() and (
            text[stop.start() - 2] in " ."
        )
        label = _read(text, Span(span.start, stop.start() + initial), grammar)
        if label is not None:
            return replace(label, speech=_speech_start(text, stop.end(), span))
    return None


def labels_in(
    text: str, spans: Sequence[Span], grammar: Grammar, *, dashes: bool = False
) -> list[Label | None]:
    """Give the label of each line, None where it has none."""
    return [label_of(text, span, grammar, dashes=dashes) for span in spans]


def with_items(
    text: str, spans: Sequence[Span], labels: Sequence[Label | None], grammar: Grammar
) -> list[Label | None]:
    """Add the labels that a dash makes in items of a list: • Имя Фамилия — за закон."""
    found = labels_in(text, spans, grammar, dashes=True)
    return [
        old or (new if _is_item(text, span) else None)
        for span, old, new in zip(spans, labels, found, strict=True)
    ]


def _is_item(text: str, span: Span) -> bool:
    lead = _LEAD.match(text, span.start, span.end)
    return lead is not None and lead.end() > span.start
