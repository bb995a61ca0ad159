"""Find promises in a text: sentence by sentence, weighed, with their parts and offsets.

Method and limits: docs/methods/commitments.md.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ortaq.commitments.commitment import Part
from ortaq.commitments.parameters import FINDING, FindingParameters
from ortaq.commitments.promises import english, kazakh, parts, russian
from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, read_clause
from ortaq.commitments.promises.enumeration import find_enumeration
from ortaq.commitments.promises.places import find_places
from ortaq.commitments.promises.promise import Mention, Promise, Sign, SignCode
from ortaq.commitments.promises.vocabulary import LANGUAGES
from ortaq.commitments.promises.weigh import Weighed, beside, of_subject, strongest, weigh
from ortaq.language.amounts import AmountKind
from ortaq.language.lines import paragraphs
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span

_P = TypeVar("_P", bound=Any)
_GRAMMARS = {"ru": russian, "kk": kazakh, "en": english}
_RESOLUTION = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:РЕШИЛИ|РЕШИЛ|РЕШЕНИЕ|ПОСТАНОВИЛИ|ПОСТАНОВИЛ|ПОРУЧЕНИЯ|ПОРУЧЕНО|ШЕШТІ|ШЕШІМ|ШЕШІМ ҚАБЫЛДАДЫ"
    r"|ҚАУЛЫ ЕТТІ|ҚАУЛЫ ЕТЕДІ|ТАПСЫРЫЛДЫ|ТАПСЫРМАЛАР|RESOLVED|DECIDED|AGREED|ACTIONS?|DECISIONS?)\b\s*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_HEADING = re.compile(r"\W*(?:\d+[.)]\s*)?[^\W\da-zа-яёәғқңөұүһі]{4,}[^a-zа-яёәғқңөұүһі]{0,60}$")
_LEAD = re.compile(r"[\s–—\-«“\"(•*·▪●]*(?:\(?\d{1,2}[.)]\s+)?[\s–—\-«“\"]*")
_LABEL = re.compile(
    r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ.\s-]{2,40}(?:\([^)]{1,80}\))?"
    r"|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s+(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}(?:,\s*[^:.!?]{2,120}|\([^)]{1,80}\))?"
    r"|(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+(?:,\s*[^:.!?]{2,120}|\([^)]{1,80}\))?):\s+"
)
"""A speaker at the beginning of a turn: capitals, or a surname with initials, and a role."""
_TAIL = " ,;–—-»”\"«“"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and its place in the text."""

    span: Span
    paragraph: Span
    in_resolution: bool


def find_promises(
    text: str,
    language: str,
    document_day: datetime.date | None = None,
    parameters: FindingParameters = FINDING,
) -> tuple[Promise, ...]:
    """Give the promises of a text in order of their places; none in another language than kk, ru, en.

    document_day: the day on which it was said or published. Without it relative times ("this year")
    have no days, and no time counts as over.

    >>> found = find_promises("До конца 2027 года построим две школы.", "ru")[0]
    >>> found.period.last_day, found.amounts[0].value
    (datetime.date(2027, 12, 31), Decimal('2'))
    """
    if language not in LANGUAGES:
        return ()
    found: list[Promise] = []
    last_paragraph, was_promise = -1, False
    for sentence in _sentences(text):
        follows = was_promise and sentence.paragraph.start == last_paragraph
        mine = list(
            _promises(text, language, document_day, sentence, _Mood(parameters, follows))
        )
        found += mine
        last_paragraph, was_promise = sentence.paragraph.start, bool(mine)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Mood:
    """What decides beside the sentence itself."""

    parameters: FindingParameters
    follows_promise: bool


def _sentences(text: str) -> Iterator[_Sentence]:
    """Yield the sentences, with whether they stand under the heading of a resolution."""
    deciding = False
    for paragraph in paragraphs(text):
        start = paragraph.start
        opened = _RESOLUTION.fullmatch(paragraph.text)
        if opened and (opened["rest"].startswith(":") or opened["rest"] == ""):
            deciding, start = True, paragraph.start + opened.start("rest")
        elif _HEADING.match(paragraph.text):
            deciding = False
        for span in sentences(text[start : paragraph.end]):
            yield _Sentence(
                Span(start + span.start, start + span.end, span.text), paragraph, deciding
            )


def _promises(
    text: str,
    language: str,
    day: datetime.date | None,
    sentence: _Sentence,
    mood: _Mood,
) -> Iterator[Promise]:
    label = _LABEL.match(sentence.span.text)
    offset = sentence.span.start + (label.end() if label else 0)
    words = text[offset : sentence.span.end]
    clause = read_clause(words, language, day, in_resolution=sentence.in_resolution)
    weighed = _weighed(clause, day, mood)
    if weighed is None or weighed.score < mood.parameters.proposed_from:
        return
    promise = _promise(clause, weighed)
    enumeration = find_enumeration(clause, (promise.start, promise.end))
    promises = [promise]
    if enumeration:
        promises = [_item(clause, promise, item) for item in enumeration.items]
    before = sentence.paragraph.start, text[sentence.paragraph.start : offset]
    for proposal in promises:
        yield _in_context(_moved(proposal, offset), clause, before)


def _weighed(clause: Clause, day: datetime.date | None, mood: _Mood) -> Weighed | None:
    grammar = _GRAMMARS[clause.language]
    found = list(grammar.signs(clause))
    cue = strongest(found, mood.parameters)
    if cue is None:
        return None
    subject = list(of_subject(clause, grammar.subject(clause, cue)))
    company = [Sign(SignCode.COMPANY, 0, 0)] if mood.follows_promise else []
    around = [*beside(clause, day, mood.parameters), *subject, *company]
    return weigh(cue, around, found, mood.parameters)


def _promise(clause: Clause, weighed: Weighed) -> Promise:
    """Make a proposal of a clause; offsets into the sentence."""
    grammar = _GRAMMARS[clause.language]
    start, end = _extent(clause)
    places = find_places(clause.text, clause.language)
    actor = parts.actor(clause, grammar.subject(clause, weighed.cue), grammar.agent(clause))
    promise = Promise(
        start=start,
        end=end,
        text=clause.text[start:end],
        language=clause.language,
        frame=Mention(start, end, clause.text[start:end]),
        score=round(weighed.score, 3),
        because=weighed.signs,
        actor=actor,
        action=parts.action(clause, weighed.cue, (start, end)),
        amounts=clause.amounts,
        period=clause.periods[0] if clause.periods else None,
        conditions=parts.conditions(clause),
        beneficiary=parts.beneficiary(clause),
        purpose=parts.purpose(clause, weighed.cue) if parts.is_about_money(clause) else None,
    )
    if places:
        first = places[0]
        where = Mention(first.start, first.end, clause.text[first.start : first.end])
        promise = replace(promise, place=where, region=first.region)
    return replace(promise, missing=_missing(promise))


def _extent(clause: Clause) -> tuple[int, int]:
    """Give the words promised: the sentence without marks around it and the words of the reporter."""
    start, end = 0, len(clause.text)
    for piece in clause.of_kind(Aside.REPORT):
        if not clause.text[:piece.start].strip(_TAIL):
            start = max(start, piece.end)
        else:
            end = min(end, piece.start)
    lead = _LEAD.match(clause.text, start)
    start = lead.end() if lead and lead.end() < end else start
    while end > start and clause.text[end - 1] in _TAIL:
        end -= 1
    return start, end


def _item(clause: Clause, promise: Promise, where: tuple[int, int]) -> Promise:
    """Make a promise of one item of a list: what it names itself goes before what the head names."""
    start, end = where
    own = read_clause(clause.text[start:end], clause.language, None)
    amounts = tuple(_shifted(amount, start) for amount in own.amounts)
    head = tuple(a for a in promise.amounts if a.kind is not AmountKind.COUNT and a.end <= start)
    periods = [p for p in clause.periods if start <= p.start < end] or [
        p for p in clause.periods if p.end <= start
    ]
    item = replace(
        promise,
        start=start,
        end=end,
        text=clause.text[start:end],
        action=Mention(start, end, clause.text[start:end]),
        amounts=amounts or head,
        period=periods[0] if periods else None,
    )
    return replace(item, missing=_missing(item))


def _missing(promise: Promise) -> tuple[Part, ...]:
    has = {
        Part.FIGURE: bool(promise.amounts),
        Part.DATE: promise.period is not None and promise.period.last_day is not None,
        Part.OWNER: promise.actor is not None,
    }
    return tuple(part for part, there in has.items() if not there)


def _in_context(promise: Promise, clause: Clause, before: tuple[int, str]) -> Promise:
    """Mark what the sentence leaves to its context, and name the likeliest object of money."""
    inferred = [] if promise.actor else [Part.OWNER]
    about_money = any(amount.kind is AmountKind.MONEY for amount in promise.amounts)
    if about_money and promise.purpose is None:
        inferred.append(Part.OBJECT)
        promise = replace(promise, purpose=_named_before(before))
    if about_money and promise.actor is None and not parts.names_payer(clause):
        inferred.append(Part.PAYER)
    return replace(promise, inferred=tuple(inferred))


def _named_before(before: tuple[int, str]) -> Mention | None:
    start, words = before
    found = parts.named_before(words, len(words))
    return Mention(start + found[0], start + found[1], words[slice(*found)]) if found else None


def _moved(promise: Promise, by: int) -> Promise:
    """Give a proposal at its place in the whole text."""
    return replace(
        promise,
        start=promise.start + by,
        end=promise.end + by,
        frame=_shifted(promise.frame, by),
        because=tuple(_shifted(sign, by) for sign in promise.because),
        actor=_shifted(promise.actor, by),
        action=_shifted(promise.action, by),
        amounts=tuple(_shifted(amount, by) for amount in promise.amounts),
        period=_shifted(promise.period, by),
        place=_shifted(promise.place, by),
        conditions=tuple(_shifted(condition, by) for condition in promise.conditions),
        beneficiary=_shifted(promise.beneficiary, by),
        purpose=_shifted(promise.purpose, by),
    )


def _shifted(what: _P, by: int) -> _P:
    """Move anything that has a place."""
    if what is None:
        return what
    moved: _P = replace(what, start=what.start + by, end=what.end + by)
    return moved
