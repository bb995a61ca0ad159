"""Labels of turns: `NAME (org):`, `Surname I.O., role:`, `– депутат Имя –`, also with a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.document import Span
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.parts import Grammar, Tokens
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
            return replace(label, speech=_speech_start(text, found.end(), span), colon=is_colon)
    return None


def _speech_start(text: str, start: int, span: Span) -> int:
    while start < span.end and text[start].isspace():
        start += 1
    return start


def _read(text: str, span: Span, grammar: Grammar) -> Label | None:
    end = span.end
    time = _TIME_AFTER.search(text[span.start : end])
    if time:
        end = span.start + time.start()
    tokens = _without_titles(tokens_of(text, span.start, end), grammar.lang)
    if len(tokens) > 1 and tokens[0].folded in terms(grammar.lang, "minutes.turns_of"):
        tokens = tokens[1:]  # Ответ Иванова И.И.: …
    if not tokens or _is_sentence(tokens) or any(map(grammar.is_reporting, tokens[2:])):
        return None
    label = text[span.start : end].strip()
    called = terms(grammar.lang, "minutes.callers") | terms(grammar.lang, "minutes.chairs")
    if label.lower() in called:
        return Label(span.start, None, Post(label, ""), label, span.end, colon=True)
    name = _behind_the_chair(text, tokens, grammar) or name_in_label(text, tokens, grammar)
    if name is not None:
        return Label(span.start, name, name.post, label, span.end, colon=True)
    if _is_role_alone(tokens, grammar):
        return Label(span.start, None, Post(label, ""), label, span.end, colon=True)
    return None


def _behind_the_chair(text: str, tokens: Tokens, grammar: Grammar) -> Mention | None:
    """Read who holds the chair: ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ (ИВАНОВ И.И.)."""
    opening = next((i for i, token in enumerate(tokens) if token.text == "("), 0)
    closing = next((i for i, token in enumerate(tokens) if token.text == ")"), len(tokens))
    chair = text[tokens[0].start : tokens[opening].start].strip() if opening else ""
    if chair.lower() not in terms(grammar.lang, "minutes.chairs"):
        return None
    name = name_in_label(text, tokens[opening + 1 : closing], grammar)
    return name and replace(name, post=Post(chair.capitalize(), ""), phrase_start=tokens[0].start)


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
    head = words[0] if lang == "ru" else words[-1]
    return head.is_word and bool({grammar.bare_noun(head.text), head.folded} & bodies)


def _is_plain(token: Token) -> bool:
    """Whether a word is written small, or shouted as the whole label is."""
    return token.text.islower() or (len(token.text) > 1 and token.text.isupper())


def stopped_labels(text: str, spans: Sequence[Span], grammar: Grammar) -> list[Label | None]:
    """Give the labels of a transcript that end with a full stop: Иванов И.И., депутат. Спасибо.

    A label without initials or a role behind a comma must stand before more than one turn.
    """
    found = [_stopped(text, span, grammar) for span in spans]
    names = [label.text for label in found if label is not None]
    return [
        label if label is not None and (_is_full(label) or names.count(label.text) > 1) else None
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
