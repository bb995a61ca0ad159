"""Make a proposal of a weighed clause: its extent, its parts, its items, what its context adds."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.commitments.commitment import Part
from ortaq.commitments.parameters import FINDING
from ortaq.commitments.promises import parts
from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token, read_clause
from ortaq.commitments.promises.places import find_places
from ortaq.commitments.promises.promise import Mention, Promise, Sign, SignCode
from ortaq.commitments.promises.relocate import shift
from ortaq.commitments.promises.weigh import Weighed, is_over
from ortaq.language.amounts import Amount, AmountKind
from ortaq.language.periods import Period, Precision

_LEAD = re.compile(r"[\s–—\-«“\"(•*·▪●:]*(?:\(?\d{1,2}[.)]\s+)?[\s–—\-«“\"]*")
_CLOSING = {"»": "«", "”": "“"}
_STOPS = frozenset(".!?…")
_TAIL = ' ,;:–—-»”"«“\n'


def assembled(
    clause: Clause,
    weighed: Weighed,
    doers: Sequence[Token | None],
    day: datetime.date | None = None,
) -> Promise:
    """Make a proposal; offsets into the sentence. doers: subject and agent of the verb.

    day: of the document; a time that was over on it is told, and another one promised.
    """
    start, end = extent(clause)
    start = max(start, _start_of_order(clause, weighed.cue))
    promise = Promise(
        start=start,
        end=end,
        text=clause.text[start:end],
        language=clause.language,
        frame=Mention(start, end, clause.text[start:end]),
        score=round(weighed.score, 3),
        because=weighed.signs,
        actor=parts.actor(clause, doers),
        action=parts.action(clause, weighed.cue, (start, end)),
        amounts=_promised(clause),
        period=period_of(clause, day),
        conditions=parts.conditions(clause),
        beneficiary=parts.beneficiary(clause),
        purpose=parts.purpose(clause, weighed.cue) if parts.is_about_money(clause) else None,
    )
    return with_missing(_with_place(promise, clause))


def _promised(clause: Clause) -> tuple[Amount, ...]:
    """Leave out what a clause before tells of as it is, where another figure is promised.

    Құны 380 мың теңге екенін, ауданға 15 миллион теңге бөлінетінін жеткізді.
    """
    ends = [found.start() for found in _AS_IT_IS.finditer(clause.text)]
    later = tuple(a for a in clause.amounts if not ends or a.start > ends[-1])
    money = any(amount.kind is AmountKind.MONEY for amount in later)
    return later if ends and money and clause.language == "kk" else clause.amounts


_AS_IT_IS = re.compile(r"\b(?:екенін|болғанын|тұратынын),", re.IGNORECASE)


def period_of(clause: Clause, day: datetime.date | None = None) -> Period | None:
    """Give the time promised: the first named, up to the second where work begins and ends.

    Жұмыс 1 қыркүйекте басталып, жыл соңына дейін аяқталады.
    """
    ahead = [one for one in clause.periods if not one.text.lower().startswith("since ")]
    ahead = [one for one in ahead if day is None or not is_over(one, day)] or ahead
    first, second = (*ahead, None, None)[:2]
    if first is None or second is None or first.first_day is None or second.last_day is None:
        return first
    if _is_more_exact(second, first):
        return second
    if not _runs(clause.text, first, second) or first.first_day > second.last_day:
        return first
    words = clause.text[first.start : second.end]
    return Period(first.start, second.end, first.first_day, second.last_day, Precision.RANGE, words)


def _runs(text: str, first: Period, second: Period) -> bool:
    """Whether work begins at one time and ends at another."""
    begins = _BEGINS.match(text, first.end, second.start)
    if begins and _ENDS.search(text, second.end):
        return True
    starts = _STARTS.search(text, 0, first.start)
    return starts is not None and _LASTS.fullmatch(text, first.end, second.start) is not None


def _is_more_exact(second: Period, first: Period) -> bool:
    """Whether a day by which is told after its year: биыл … 1 маусымға дейін алынады."""
    by_a_day = second.first_day is None and second.last_day is not None
    year = first.precision is Precision.YEAR and first.last_day is not None
    if not (by_a_day and year and first.last_day and second.last_day and first.first_day):
        return False
    return first.first_day <= second.last_day <= first.last_day


_BEGINS = re.compile(r"\s*(?:\w+\s+)?баста(?:лып|п)\b,?", re.IGNORECASE)
_STARTS = re.compile(
    r"\b(?:нач(?:н|ин)|старту|откро|заработа|start|begin|open|run)[a-zа-яё]*\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r",?\s*(?:и|а|and|to)\s+(?:will\s+)?(?:прод[ло]|длит|заверш|законч|заканч|оконч|run|last|end"
    r"|finish|continue|close)\w*(?:\s+(?:on|in|at))?\s*",
    re.IGNORECASE,
)
"""What stands between two times: начнутся 1 апреля | и продлятся | до 30 июня."""
_ENDS = re.compile(
    r"\b(?:аяқта|біт|жалғас|созыл|тапсырыл|берілме|бер[еі]|сал[аы]н|қосыл)\w*", re.IGNORECASE
)


def _start_of_order(clause: Clause, cue: Sign) -> int:
    """Give where an English resolution turns to one order: `and that the chair report back`."""
    if clause.language != "en" or cue.code is not SignCode.ASSIGNMENT:
        return 0
    turns = [token.start for token in clause.tokens if token.word == "that"]
    return max((start for start in turns if start < cue.start), default=0)


def _with_place(promise: Promise, clause: Clause) -> Promise:
    places = find_places(clause.text, clause.language)
    if not places:
        return promise
    first = places[0]
    where = Mention(first.start, first.end, clause.text[first.start : first.end])
    return replace(promise, place=where, region=first.region)


def extent(clause: Clause) -> tuple[int, int]:
    """Give the words promised: the sentence without outer marks and the reporter's words."""
    start, end = 0, len(clause.text)
    for piece in clause.of_kind(Aside.REPORT):
        if not clause.text[: piece.start].strip(_TAIL):
            start = max(start, piece.end)
        elif not clause.text[piece.end :].strip(_TAIL + ".!?…"):
            end = min(end, piece.start)
    lead = _LEAD.match(clause.text, start)
    start = lead.end() if lead and lead.end() < end else start
    return start, _trimmed_end(clause.text, start, end)


def _trimmed_end(text: str, start: int, end: int) -> int:
    """Leave out marks at the end, and a closing quotation mark that nothing opened."""
    while end > start and text[end - 1] in _TAIL and not _closes_quotation(text, start, end):
        end -= 1
    stop = end - 1
    if text[stop:end] in _STOPS and stop > start and text[stop - 1] in _CLOSING:
        return end if _closes_quotation(text, start, stop) else _trimmed_end(text, start, stop)
    return end


def _closes_quotation(text: str, start: int, end: int) -> bool:
    """Whether the last character closes a quotation mark that was opened after the start."""
    last = text[end - 1]
    opening = _CLOSING.get(last, "")
    return bool(opening) and text.count(opening, start, end) >= text.count(last, start, end)


def item_of(clause: Clause, promise: Promise, where: tuple[int, int]) -> Promise:
    """Make a promise of one item of a list; what it names goes before what the head names."""
    start, end = where
    own = read_clause(clause.text[start:end], clause.language, None)
    amounts = tuple(_moved(amount, start) for amount in own.amounts)
    head = tuple(a for a in promise.amounts if a.kind is not AmountKind.COUNT and a.end <= start)
    periods = [p for p in clause.periods if start <= p.start < end]
    periods = periods or [p for p in clause.periods if p.end <= start]
    item = replace(
        promise,
        start=start,
        end=end,
        text=clause.text[start:end],
        action=Mention(start, end, clause.text[start:end]),
        amounts=amounts or head,
        period=periods[0] if periods else None,
    )
    return with_missing(item)


def line_of(clause: Clause, head: Promise) -> Promise:
    """Make a promise of a line in a list that a sentence before opened. Its frame stays the head's.

    What the line names itself goes before what the head names.
    """
    start, end = extent(clause)
    end = end - 1 if clause.text[end - 1 : end] in _STOPS else end
    sign = Sign(SignCode.LIST, start, end)
    line = assembled(clause, Weighed(head.score, (sign,)), (_who_opens(clause),))
    return with_missing(
        replace(
            line,
            end=end,
            text=clause.text[start:end],
            frame=Mention(start, end, clause.text[start:end]),
            action=Mention(start, end, clause.text[start:end]),
            period=line.period,
        )
    )


def _who_opens(clause: Clause) -> Token | None:
    """Give the office that a line of a list opens with: юристам профцентра – отправить их."""
    opening = (t for t in clause.tokens[:_OPENING] if clause.has(t, "acting.people_words"))
    free = (t for t in opening if clause.language != "ru" or t.is_("datv") or t.is_("nomn"))
    return next(free, None)


_OPENING = 3
"""Words of a line among which the one who is to act stands."""


def announcement(clause: Clause, words: Mention) -> Promise:
    """Give the head of a list that promises nothing by itself (`Меры на 2027 год:`).

    words: the head in the whole text; its period moves there with it.
    """
    sign = Sign(SignCode.LIST, words.start, words.end)
    head = Promise(
        words.start, words.end, words.text, clause.language, words, FINDING.list, (sign,)
    )
    period = clause.periods[0]
    start, end = shift(words.start)(period.start, period.end)
    return replace(head, period=replace(period, start=start, end=end))


def _moved(amount: Amount, by: int) -> Amount:
    start, end = shift(by)(amount.start, amount.end)
    return replace(amount, start=start, end=end)


def with_missing(promise: Promise) -> Promise:
    """Note which of figure, date and owner a proposal does not name."""
    has = {
        Part.FIGURE: bool(promise.amounts),
        Part.DATE: promise.period is not None and promise.period.last_day is not None,
        Part.OWNER: promise.actor is not None,
    }
    return replace(promise, missing=tuple(part for part, there in has.items() if not there))


def in_context(promise: Promise, clause: Clause, before: tuple[int, str], currency: str) -> Promise:
    """Mark what a proposal leaves to its context, and name what the context offers.

    before: where its paragraph starts, and the words of it before the sentence. currency: of the
    last sum named, for a large number that stands without its unit (`ещё полмиллиарда`).
    """
    inferred = [] if promise.actor else [Part.OWNER]
    amounts = promise.amounts
    if all(amount.kind is not AmountKind.MONEY for amount in amounts):
        counts = [_counts_things(amount, promise) for amount in amounts]
        amounts = tuple(
            amount if things else _in_currency(amount, currency)
            for amount, things in zip(amounts, counts, strict=True)
        )
    if amounts != promise.amounts:
        inferred.append(Part.FIGURE)
    promise = replace(promise, amounts=amounts)
    about_money = any(amount.kind is AmountKind.MONEY for amount in amounts)
    if about_money and promise.purpose is None:
        inferred.append(Part.OBJECT)
        promise = replace(promise, purpose=_named_before(before))
    if about_money and promise.actor is None and not parts.names_payer(clause):
        inferred.append(Part.PAYER)
    return replace(promise, inferred=tuple(inferred))


def _counts_things(amount: Amount, promise: Promise) -> bool:
    """Whether a noun follows a number, so that it counts no money: half a million young fish."""
    following = _FOLLOWING.match(promise.text, amount.end - promise.start)
    return following is not None and following["word"].lower() not in _NO_NOUNS


_FOLLOWING = re.compile(r"\s(?P<word>[^\W\d_]+)")
_NO_NOUNS = frozenset(
    "на для в во по до из за с со к и а но будет будут тенге for on in into to by from a and this"
    " next will would is are was мен және бөлінеді бөлеміз жұмсалады".split()
)
"""Words behind a sum whose currency was told before."""


def _in_currency(amount: Amount, currency: str) -> Amount:
    if not currency or amount.unit or amount.kind is not AmountKind.COUNT:
        return amount
    return replace(amount, kind=AmountKind.MONEY, unit=currency)


def _named_before(before: tuple[int, str]) -> Mention | None:
    start, words = before
    found = parts.named_before(words)
    return Mention(start + found[0], start + found[1], words[slice(*found)]) if found else None
