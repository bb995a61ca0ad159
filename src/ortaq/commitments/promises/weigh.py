"""From signs to a score: the strongest cue, and what else speaks for or against it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ortaq.commitments.parameters import FindingParameters
from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.language.number_words import number_words

CUES = frozenset(
    {
        SignCode.PLEDGE,
        SignCode.ASSIGNMENT,
        SignCode.PLAN,
        SignCode.DECISION,
        SignCode.GUARANTEE,
        SignCode.LIST,
        SignCode.ORDER,
        SignCode.FUTURE_FIRST_PERSON,
        SignCode.FUTURE_PASSIVE,
        SignCode.PRESENT_FUTURE,
        SignCode.PRESENT,
        SignCode.IMPERSONAL,
        SignCode.FUTURE,
    }
)
_WEAK = frozenset({SignCode.EFFECT, SignCode.TALK, SignCode.POWER})
_SAID = frozenset({SignCode.PLEDGE, SignCode.DECISION, SignCode.ASSIGNMENT})
"""Cues that may themselves stand in the past: решили построить, has agreed to build."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The score of a clause and the signs that made it; the cue comes first."""

    score: float
    signs: tuple[Sign, ...]

    @property
    def cue(self) -> Sign:
        """The verb that looks ahead."""
        return self.signs[0]


def strongest(found: Sequence[Sign], parameters: FindingParameters) -> Sign | None:
    """Give the cue that binds most; a weak one only where there is no other."""
    cues = [sign for sign in found if sign.code in CUES]
    cues = cues or [sign for sign in found if sign.code in _WEAK]
    return max(cues, key=lambda sign: _start(sign, parameters), default=None)


def weigh(
    cue: Sign, beside: Iterable[Sign], against: Iterable[Sign], parameters: FindingParameters
) -> Weighed:
    """Add up: the cue, what stands beside it, what speaks against it. Each code counts once."""
    counted = _without_object(cue, _once([*_relevant(against, cue), *beside]))
    score = _start(cue, parameters)
    score += sum(getattr(parameters, str(sign.code)) for sign in counted)
    return Weighed(round(min(1.0, max(0.0, score)), 3), (cue, *counted))


def _without_object(cue: Sign, signs: list[Sign]) -> list[Sign]:
    """Leave out a law that work is done to by a day: редакция будет представлена до 25 марта."""
    codes = {sign.code for sign in signs}
    worked_on = cue.code is SignCode.FUTURE_PASSIVE and SignCode.DEADLINE in codes
    return [sign for sign in signs if not (worked_on and sign.code is SignCode.LAW)]


def _start(sign: Sign, parameters: FindingParameters) -> float:
    if sign.code in _WEAK:
        return parameters.effect
    start: float = getattr(parameters, str(sign.code))
    return start


def _once(signs: Iterable[Sign]) -> list[Sign]:
    return list({sign.code: sign for sign in signs}.values())


def _relevant(against: Iterable[Sign], cue: Sign) -> Iterator[Sign]:
    for sign in against:
        at_cue = (sign.start, sign.end) == (cue.start, cue.end)
        works = sign.code is SignCode.ACTION and cue.code is not SignCode.EFFECT
        proposed = sign.code is SignCode.WISH and cue.code is SignCode.TALK  # салуды ұсынамыз
        if sign.code in CUES | _WEAK or (at_cue and not (works or proposed)):
            continue
        if cue.code is SignCode.ASSIGNMENT and sign.code is not SignCode.QUESTION:
            continue  # an order of a resolution is no wish, and speaks of provisions
        if cue.code in _SAID | {SignCode.LIST} and sign.code is SignCode.PAST:
            continue
        yield sign


def in_other_clause(clause: Clause, sign: Sign, cue: Sign) -> bool:
    """Whether a finished verb stands behind a comma: работы начнутся в мае, подрядчик определён."""
    first, second = sorted((sign, cue), key=lambda each: each.start)
    parted = re.search(r"[,;:–—]", clause.text[first.end : second.start])
    if cue.code is SignCode.PLEDGE and first is sign and _AND.search(clause.text[: cue.start]):
        return True  # said that the norm needs work | and undertook to send a new one
    return sign.code is SignCode.PAST and parted is not None


_AND = re.compile(r"(?:\band|\bи|\bжәне|\bbut|\bно)\s+$")


def beside(
    clause: Clause, cue: Sign, day: datetime.date | None, parameters: FindingParameters
) -> Iterator[Sign]:
    """Yield what stands beside a cue: figures, times, work, the form of the sentence."""
    yield from islice(_figures(clause), 1)
    yield from _times(clause, cue, day)
    for token in clause.tokens:
        if _is_deed(clause, token):
            yield Sign(SignCode.ACTION, token.start, token.end)
    for piece in clause.of_kind(Aside.CONDITION) if cue.code in CUES else ():
        yield Sign(SignCode.CONDITION, piece.start, piece.end)
    for piece in clause.of_kind(Aside.REPORT):
        if _VOUCHING.search(clause.text, piece.start, piece.end):
            yield Sign(SignCode.VOUCHED, piece.start, piece.end)
    for heard in _HEARSAY.finditer(clause.text):
        yield Sign(SignCode.DOUBT, *heard.span())
    if _ASKED.search(clause.text):
        yield Sign(SignCode.QUESTION, len(clause.text) - 1, len(clause.text))
    bare = not (clause.amounts or clause.periods or clause.of_kind(Aside.CONDITION))
    if bare and len(clause.tokens) < parameters.short_words:
        yield Sign(SignCode.SHORT, 0, len(clause.text))


def _figures(clause: Clause) -> Iterator[Sign]:
    """Yield amounts, then numbers of things that no list of units has: сорок сварщиков."""
    for amount in clause.amounts:
        yield Sign(SignCode.AMOUNT, amount.start, amount.end)
    for token in clause.tokens:
        if _is_number(token.word, clause.language) and not clause.has_beside(token, "against.law"):
            yield Sign(SignCode.AMOUNT, token.start, token.end)


@lru_cache(maxsize=10_000)
def _is_number(word: str, language: str) -> bool:
    if word[:1].isdigit():
        return word.isdigit() and len(word) < _LONG_NUMBER
    return any(number > 1 for number in number_words(word, language))


_LONG_NUMBER = 7
"""Digits from which a number counts nothing: a telephone, a registration."""
_ASKED = re.compile(r"\?[\s»”\"]*(?:$|,?\s*[–—-]\s)")
"""A question, or one with its reporter behind it: Когда построят? – спросил житель."""
_HEARSAY = re.compile(
    r"\b(?:ранее сообщал\w+|ходят (?:слухи|разговоры)|по слухам|говорят, (?:что|будто)"
    r"|(?:никто|никем) не подтвер\w+"
    r"|деген (?:сөз|сыбыс|әңгіме|қауесет)\w*|we (?:are|were|have been) told|rumou?r has it"
    r"|it is said|nobody has confirmed)\b",
    re.IGNORECASE,
)
"""Words that say that it is only heard."""
_SOON = re.compile(
    r"\b(?:скоро|вскоре|завтра|на днях|в первую очередь|на первом этапе|жақында|ертең|таяуда"
    r"|алдымен|бірінші кезекте|soon|shortly|tomorrow)\b",
    re.IGNORECASE,
)
_SHARED_WITH_NORMS = frozenset({SignCode.PRESENT, SignCode.PRESENT_FUTURE})
_LENGTH = re.compile(
    r"^(?!алдағы|таяу|келесі)(?!.*(?:19|20)\d\d).*\b(?:күн|тәулік|сағат|апта|ай|жыл)\w*(?:\s(?:ішінде|бұрын|бойы)|$)",
    re.IGNORECASE,
)
"""A length of time without a date."""
_VOUCHING = re.compile(
    r"обеща|пообещ|завер|гарант|обязал|\bслово\b|уәде|сендір|promis|pledg|assur|guarant",
    re.IGNORECASE,
)
_KAZAKH_VERB = re.compile(
    r"\w+(?:ады|еді|йды|йді|м[ыі]з|м[ыі]н|у|уға|уге|уды|уді|[ыі]п|[мбп][ае][кқ]|[ғқгк][ае]н|тын|тін|[ыі]н"
    r"|с[ыі]н|лды|лді)"
)


def _is_deed(clause: Clause, token: Token) -> bool:
    """Whether a word names work. Stems of Kazakh verbs are short: only forms of verbs count."""
    if clause.has(token, "acting.nouns"):
        return True
    if token.is_mostly("VERB", "past"):
        return False
    is_verb = clause.language != "kk" or _KAZAKH_VERB.fullmatch(token.word) is not None
    return is_verb and clause.has(token, "acting.verbs")


def _times(clause: Clause, cue: Sign, day: datetime.date | None) -> Iterator[Sign]:
    """Yield a sign for a time to come; one for time past only where no other is named.

    With a form that norms share, a mere length of time (`30 күн ішінде`) tells nothing.
    """
    over = [p for p in clause.periods if day and p.last_day and p.last_day < day]
    ahead = [period for period in clause.periods if period not in over]
    soon = _SOON.search(clause.text)
    if soon and not clause.periods:
        yield Sign(SignCode.PERIOD, *soon.span())
    if cue.code in _SHARED_WITH_NORMS:
        ahead = [period for period in ahead if not _LENGTH.search(period.text)]
    for period in ahead[:1]:
        yield Sign(SignCode.PERIOD, period.start, period.end)
    for period in [p for p in ahead if p.first_day is None and p.last_day is not None][:1]:
        yield Sign(SignCode.DEADLINE, period.start, period.end)
    if over and not ahead:
        yield Sign(SignCode.OVER, over[0].start, over[0].end)


def of_subject(clause: Clause, subject: Token | None) -> Iterator[Sign]:
    """Yield what the subject of a clause says: an owner, a law, an event."""
    if subject is not None and (subject.is_("Name") or subject.is_("Surn")):
        yield Sign(SignCode.OWNER, subject.start, subject.end)
        return
    lists = (
        ("against.law", SignCode.LAW),
        ("against.event", SignCode.EVENT),
        ("against.bodies_of_state", SignCode.BODY),
        ("acting.people_words", SignCode.OWNER),
    )
    for name, code in lists:
        if subject is not None and clause.has(subject, name):
            yield Sign(code, subject.start, subject.end)
            return


def of_procedure(clause: Clause) -> Iterator[Sign]:
    """Yield a sign where the chair leads the meeting: `Тыңдауды бастаймыз`, `Откроем заседание`."""
    if clause.periods or clause.amounts:
        return
    for token in clause.tokens:
        if clause.has(token, "against.event"):
            yield Sign(SignCode.EVENT, token.start, token.end)
