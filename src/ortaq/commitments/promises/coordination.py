"""Several promises side by side in one sentence: two sums, two days, one verb for both.

Pieces that `;` or `, а` part are read by `promises.passages`. Here a bare comma or `и` parts a
sentence only where each side has its own sum or time: `600 млн пойдёт на каналы, 350 млн – на
насосы`, `пообещал к маю найти подрядчика, а осенью открыть мост`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ortaq.commitments.promises.clause import Clause
from ortaq.commitments.promises.kazakh_verbs import Form, read_verb
from ortaq.commitments.promises.promise import Promise, SignCode
from ortaq.language.amounts import Amount, AmountKind

_JOINTS: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(
        r"\s*[,;]\s+(?:(?:а также|а|и|ещё|еще)\s+)?|\s+(?:и|а также)\s+", re.IGNORECASE
    ),
    "kk": re.compile(r"\s*[,;]\s+(?:(?:және|ал|әрі|тағы)\s+)?|\s+және\s+", re.IGNORECASE),
    "en": re.compile(r"\s*[,;]\s+(?:(?:and|while|with)\s+)?|\s+and\s+", re.IGNORECASE),
}
_OPEN_SUM: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "ru": (
        re.compile(
            r"\W*(?:(?:ещё|еще|около|примерно|порядка|свыше|до|остальные)\s*)*", re.IGNORECASE
        ),
        re.compile(r"\s*(?:[–—-]\s*)?(?:на|для|в|во|по)\s(?!эт[оиу]).+", re.IGNORECASE),
    ),
    "kk": (
        re.compile(r"\W*(?:(?:тағы|шамамен|қалған)\s*)*", re.IGNORECASE),
        re.compile(r"\s+(?:\w+\s+){0,3}\w+(?:ға|ге|қа|ке|на|не)", re.IGNORECASE),
    ),
    "en": (
        re.compile(r"\W*(?:(?:another|a further|the other|some|about)\s*)*", re.IGNORECASE),
        re.compile(r"\s*(?:[–—-]\s*)?(?:to|for|on|into|towards?)\s.+", re.IGNORECASE),
    ),
}
"""What stands before and behind a sum that shares the verb before it."""
_FOR_SUM: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(r"(?:на|для|в)\s[^,;]+?\s*(?:[–—-]\s*)?(?:ещё\s+|еще\s+)?", re.IGNORECASE),
    "kk": re.compile(r"[^,;]*\w(?:ға|ге|қа|ке|на|не)\s*(?:[–—-]\s*)?(?:тағы\s+)?", re.IGNORECASE),
}
"""What a sum is for, before it: на спортзал – ещё 35 млн, жолға 90 миллион теңге."""
_FUTURE = frozenset(
    {
        SignCode.FUTURE,
        SignCode.FUTURE_FIRST_PERSON,
        SignCode.FUTURE_PASSIVE,
        SignCode.IMPERSONAL,
        SignCode.PRESENT_FUTURE,
        SignCode.ASSIGNMENT,
    }
)
_SHARED = frozenset({SignCode.PLEDGE, SignCode.DECISION, SignCode.PLAN, SignCode.ASSIGNMENT})
"""Cues that go on with an infinitive, and may go on with two."""


def _is_sum(amount: Amount) -> bool:
    """Whether an amount is money, or a large number whose currency was told before: 350 млн."""
    return amount.kind is AmountKind.MONEY or (not amount.unit and amount.value >= _LARGE)


_LARGE = 1_000_000
_LONGEST = 600
"""A longer sentence (characters) has lost its marks, and reading it anew takes long."""


def joints(clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the joints that have a sum or a time on either side, the last one first."""
    measured = [(a.start, a.end) for a in clause.amounts if _is_sum(a)]
    measured += [(p.start, p.end) for p in clause.periods]
    if clause.language == "en" and len(clause.text) <= _LONGEST:
        yield from (found.span() for found in reversed(list(_AND_TO.finditer(clause.text))))
        yield from _deeds(clause, measured)
    counted = [(t.start, t.end) for t in clause.tokens if t.word.isdigit()]
    if not measured or len(measured + counted) < 2 or len(clause.text) > _LONGEST:
        return
    for joint in reversed(list(_JOINTS[clause.language].finditer(clause.text))):
        if _BEGUN.search(clause.text, 0, joint.start()):
            continue
        inside = any(a < joint.end() and joint.start() < b for a, b in measured)
        things = counted if joint[0].strip() == "," else []
        left = any(b <= joint.start() for _, b in [*measured, *things])
        right = any(a >= joint.end() for a, _ in measured)
        if left and right and not inside:
            yield joint.span()


_AND_TO = re.compile(r",\s+and\s+(?=to\s[a-z])")
"""What joins two deeds under one verb: undertook to table it, and to send a reply."""
_AND_DOES = re.compile(
    r",?\s+and\s+(?=[a-z]{3,}\s(?:the|an?|its|their|all|every|it|them|each|\d)\b)"
)
"""What may join two deeds under one `will`: will collect comments and send the bill."""
_BEGUN = re.compile(r"\bбаста(?:лып|п)$")
"""Work that begins on one day and ends by another is one promise: мамырда басталып, …"""


def _deeds(clause: Clause, measured: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the joints of two English deeds, each with a figure or a time of its own."""
    counted = [*measured, *((amount.start, amount.end) for amount in clause.amounts)]
    for joint in reversed(list(_AND_DOES.finditer(clause.text))):
        left = any(end <= joint.start() for _, end in counted)
        if left and any(start >= joint.end() for start, _ in measured):
            yield joint.span()


def is_bare_sum(clause: Clause) -> bool:
    """Whether a piece is a sum with what it is for, and no verb: 350 млн – на насосные станции."""
    sums = [amount for amount in clause.amounts if _is_sum(amount)]
    if len(sums) != 1 or _BACK.search(clause.text):
        return False
    before, after = clause.text[: sums[0].start], clause.text[sums[0].end :]
    named = _FOR_SUM.get(clause.language)
    if named and named.fullmatch(before) and not after.strip(' .!»”"'):
        return True
    lead, rest = _OPEN_SUM.get(clause.language, (None, None))
    return bool(lead and rest and lead.fullmatch(before) and rest.fullmatch(after))


_BACK = re.compile(
    r"из них|в том числе|на это\b|оның ішінде|of which|for this\b"
    r"|\b(?:соған|осыған|бұған|оған|(?:ол|бұл|осы|сол) үшін"
    r"|(?:бұл|осы|сол|аталған) (?:жұмыс|іс|шара)\w*(?:қа|ға|ке|ге))\b",
    re.IGNORECASE,
)
"""Words by which a sum belongs to what was told before it."""


def stand_apart(left: Promise, right: Promise, second: Clause) -> bool:
    """Whether two clauses, each a promise by itself, are two: the second has more than its verb.

    Money that is set aside for what the first clause promises belongs to it.
    """
    opens = right.because[0].start <= right.start and second.language == "ru"
    opens = opens or (second.language == "kk" and _BACK.search(second.text) is not None)
    own = (one.because[0].code in _FUTURE or one.period is not None for one in (left, right))
    return not opens and (all(own) or _is_told(second, right))


def _is_told(second: Clause, right: Promise) -> bool:
    """Whether the second clause is told by itself: айтып, … қаралғанын жеткізді."""
    cue = second.text[slice(right.because[0].start, right.because[0].end)].lower()
    verb = read_verb(cue) if second.language == "kk" else None
    return verb is not None and verb.form in (Form.TOLD, Form.PAST_TOLD)


def shares_last_verb(first: Clause, right: Promise) -> bool:
    """Whether a Kazakh clause waits for the verb of the next: … жинауды, … жариялауды тапсырды."""
    ordered = right.because[0].code in _SHARED and first.language == "kk"
    waits = re.search(r"\w{2,}(?:уды|уді|юды|юді)\W*$", first.text) is not None
    return ordered and waits and bool(first.periods)


def shares_verb(left: Promise, second: Clause) -> bool:
    """Whether a clause goes on with what was pledged or decided, for a time of its own."""
    if second.language == "en" and left.because[0].code in _FUTURE:
        first = next(iter(second.tokens), None)
        return first is not None and second.has(first, "acting.verbs")
    if left.because[0].code not in _SHARED:
        return False
    if second.language == "en":
        will = any(token.word in ("will", "would") for token in second.tokens)
        return second.text.startswith("to ") and not will
    if not second.periods or second.language != "ru":
        return False
    verbs = [token for token in second.tokens if token.is_mostly("VERB")]
    return not verbs and any(token.is_mostly("INFN") for token in second.tokens)
