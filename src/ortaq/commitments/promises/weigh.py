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
from ortaq.commitments.promises.duties import is_one_office
from ortaq.commitments.promises.hedges import (
    ASKED,
    HARDLY,
    HEARSAY,
    OPINION,
    comes_of_it,
    is_feared,
    is_supposed,
)
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.language.number_words import number_words
from ortaq.language.periods import Period

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
    cue: Sign,
    beside: Iterable[Sign],
    against: Iterable[Sign],
    parameters: FindingParameters,
    on_condition: bool = False,
) -> Weighed:
    """Add up: the cue, what stands beside it, what speaks against it. Each code counts once.

    on_condition: the clause names what it hangs on; then even what comes about may be promised.
    """
    counted = _without_object(cue, _once([*_relevant(against, cue), *beside]))
    score = _start(cue, parameters)
    score += sum(getattr(parameters, str(sign.code)) for sign in counted)
    bound = on_condition or bool(_BINDS & {sign.code for sign in counted})
    if cue.code in _WEAK and not bound:
        score = min(score, parameters.proposed_from - parameters.amount)
    return Weighed(round(min(1.0, max(0.0, score)), 3), (cue, *counted))


_BINDS = frozenset({SignCode.PERIOD, SignCode.VOUCHED})
"""Without one of these what merely comes about is no promise, whatever figures stand by."""


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
        if cue.code in _SAID and sign.code is SignCode.HABIT:
            continue  # told to report every week
        if cue.code in _SAID | {SignCode.LIST} and sign.code is SignCode.PAST:
            continue
        yield sign


def in_other_clause(clause: Clause, sign: Sign, cue: Sign) -> bool:
    """Whether a finished verb stands behind a comma: работы начнутся в мае, подрядчик определён."""
    first, second = sorted((sign, cue), key=lambda each: each.start)
    parted = re.search(r"[,;:–—]", clause.text[first.end : second.start])
    if cue.code is SignCode.PLEDGE and first is sign and _AND.search(clause.text[: cue.start]):
        return True  # said that the norm needs work | and undertook to send a new one
    told = clause.language == "kk" and _HAVING_SAID.match(clause.text, cue.end) is not None
    said = SignCode.PAST, *((SignCode.WISH,) if told and first is cue else ())
    apart = _wishes_elsewhere(clause, sign, cue) and first is sign
    return apart or (sign.code in said and parted is not None)


def _wishes_elsewhere(clause: Clause, sign: Sign, cue: Sign) -> bool:
    """Whether a wish or a power belongs to a clause before, and this one has a doer or a day.

    Косить можно, и мы внесём предложение; срок предложен, однако группа вернётся к нему в мае.
    """
    if sign.code not in (SignCode.WISH, SignCode.MODAL) or clause.language != "ru":
        return False
    turns = [found.end() for found in _TURNS.finditer(clause.text, sign.end, cue.start)]
    if not turns:
        return False
    own_time = any(period.start >= turns[-1] for period in clause.periods)
    return own_time or cue.code is SignCode.FUTURE_FIRST_PERSON


_TURNS = re.compile(r",\s(?:и|а|но|однако|поэтому|зато)\s|[:;]\s|\s[–—]\s")
"""What opens a clause that stands by itself."""


_HAVING_SAID = re.compile(r"\s+(?:айтып|жеткізіп|мәлімдеп|хабарлап|білдіріп)\b")
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
    feared = cue.code not in _SAID and is_feared(clause)
    if feared or comes_of_it(clause) or is_supposed(clause) or HARDLY.search(clause.text):
        yield Sign(SignCode.DENIED, 0, len(clause.text))
    if cue.code is not SignCode.FUTURE_FIRST_PERSON:
        for opinion in OPINION.finditer(clause.text):
            yield Sign(SignCode.DOUBT, *opinion.span())
    for heard in HEARSAY.finditer(clause.text):
        yield Sign(SignCode.DOUBT, *heard.span())
    if ASKED.search(clause.text):
        yield Sign(SignCode.QUESTION, len(clause.text) - 1, len(clause.text))
    bare = not (clause.amounts or clause.periods or clause.of_kind(Aside.CONDITION))
    if bare and len(clause.tokens) < parameters.short_words:
        yield Sign(SignCode.SHORT, 0, len(clause.text))


def _figures(clause: Clause) -> Iterator[Sign]:
    """Yield amounts, then numbers of things that no list of units has: сорок сварщиков."""
    for amount in clause.amounts:
        yield Sign(SignCode.AMOUNT, amount.start, amount.end)
    for token in clause.tokens:
        counts = _is_number(token.word, clause.language) and not _is_ordinal(token, clause.language)
        following = clause.after(clause.at(token.start), 1)
        lasts = any(_UNIT_OF_TIME.fullmatch(near.word) for near in following)
        counts = counts and (bool(clause.periods) or not lasts)
        counts = counts and not (clause.language == "kk" and _HOUR.fullmatch(token.word))
        counts = counts and not _is_of_clock(clause.text, token)
        numbers = not clause.text[: token.start].strip() and clause.text[token.end : token.end + 1]
        if numbers and numbers in ".)":
            continue  # 2. … : the number of an item
        of_law = clause.has_beside(token, "against.law") or _is_next_of_law(clause, token)
        if counts and not of_law:
            yield Sign(SignCode.AMOUNT, token.start, token.end)


def _is_of_clock(text: str, token: Token) -> bool:
    """Whether a number only tells the hour: 22:00."""
    after = text[token.end : token.end + 1] == ":" and text[token.end + 1 : token.end + 2].isdigit()
    before = text[token.start - 1 : token.start] == ":" and text[: token.start - 1][-1:].isdigit()
    return after or before


def _is_next_of_law(clause: Clause, token: Token) -> bool:
    """Whether a number is the second of two parts of a law: статьи 3 и 17."""
    opens, number, joins = (*clause.before(clause.at(token.start), 3), token, token, token)[:3]
    listed = number.word[:1].isdigit() and joins.word in ("и", "или", "and", "or", "және", "мен")
    return listed and clause.has(opens, "against.law")


@lru_cache(maxsize=10_000)
def _is_number(word: str, language: str) -> bool:
    if word[:1].isdigit():
        return word.isdigit() and len(word) < _LONG_NUMBER
    return any(number > 1 for number in number_words(word, language))


def _is_ordinal(token: Token, language: str) -> bool:
    """Whether a number in words only tells which, or what part: at second reading, a tenth."""
    return language == "en" and _ORDINAL.fullmatch(token.word) is not None


_ORDINAL = re.compile(r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
_UNIT_OF_TIME = re.compile(
    r"(?:year|month|week|day|hour|minute)s?|(?:жыл|ай|апта|күн|тәулік|сағат|минут)\w{0,5}"
    r"|год\w{0,2}|лет|месяц\w{0,3}|недел\w{1,3}|д(?:ень|ня|ней|нями)|сут\w{1,2}|час\w{0,3}|минут\w{0,3}"
)
"""What a number counts that tells only how long: ten years is no figure of what is done."""
_HOUR = re.compile(r"\D+(?:[дт][ае])")
"""Kazakh numbers that only tell at what hour, or then: сегізде, онда."""
_LONG_NUMBER = 7
"""Digits from which a number counts nothing: a telephone, a registration."""
_STAGE = re.compile(
    r"\b(?:ко? второму чтению|до второго чтения|екінші оқылымға (?:дейін|қарай)"
    r"|(?:before|by|for) (?:the|its) second reading"
    r"|before the (?:bill|draft|document|text) (?:goes|is sent|reaches|returns|leaves)"
    r"|до (?:внесения|отправки|передачи) \w+ ?\w* в (?:мажилис|парламент|правительство)"
    r"|мәжіліске (?:жібер|жолда|енгіз)\w*(?:ге|ға) дейін)\b",
    re.IGNORECASE,
)
"""A day by which that no calendar has."""
_SOON = re.compile(
    r"\b(?:скоро|вскоре|завтра|на днях|в первую очередь|на первом этапе|жақында|ертең|таяуда"
    r"|алдымен|бірінші кезекте|soon|shortly|tomorrow|келесі (?:сессия|отырыс|жиналыс|жиын)\w*"
    r"|на (?:следующ|ближайш)\w+ (?:сесси|заседани|собрани)\w+"
    r"|(?:at|by|before) the next (?:session|sitting))\b",
    re.IGNORECASE,
)
_SHARED_WITH_NORMS = frozenset({SignCode.PRESENT, SignCode.PRESENT_FUTURE})
_LENGTH = re.compile(
    r"^(?!алдағы|таяу|келесі|келер|осы|ағымдағы|үстіміздегі|\w+ айын)"
    r"(?!.*(?:19|20)\d\d).*\b(?:күн|тәулік|сағат|апта|ай|жыл)\w*(?:\s(?:ішінде|бұрын|бойы)|$)",
    re.IGNORECASE,
)
"""A length of time without a date."""
_VOUCHING = re.compile(
    r"(?<!как и )(?<!как )обеща|пообещ|завер|гарант|обязал|\bслово\b|уәде(?! (?:ет|бер)кендей)"
    r"|не (?:сомнева|волну|пережива|беспок)|уверен[ыао]?\b(?<=будьте уверены)"
    r"|сендір(?!е\b)|алаңдамаңыз|уайымдама|күмәнданба|don[’']t worry|rest assured"
    r"|\bswor[en]\b|(?<!as )promis|pledg|assur|guarant",
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
    if token.is_mostly("VERB", "past") or token.word == "commission":
        return False
    is_verb = clause.language != "kk" or _KAZAKH_VERB.fullmatch(token.word) is not None
    up = (
        clause.language == "en"
        and token.word in ("set", "setting")
        and _SET_UP.match(clause.text, token.end)
    )
    return bool(up) or (is_verb and clause.has(token, "acting.verbs"))


_SET_UP = re.compile(r"\s(?:\w+\s)?(?:up|aside)\b")


def _times(clause: Clause, cue: Sign, day: datetime.date | None) -> Iterator[Sign]:
    """Yield a sign for a time to come; one for time past only where no other is named.

    With a form that norms share, a mere length of time (`30 күн ішінде`) tells nothing.
    """
    over = [period for period in clause.periods if day and is_over(period, day)]
    ahead = [period for period in clause.periods if period not in over]
    soon = _SOON.search(clause.text)
    stage = _STAGE.search(clause.text)
    named = stage or soon
    if named and not clause.periods:
        yield Sign(SignCode.PERIOD, *named.span())
    if stage:
        yield Sign(SignCode.DEADLINE, *stage.span())
    shared = cue.code in _SHARED_WITH_NORMS and not _is_of_one_office(clause)
    if shared and not _is_told_of_work(clause, cue):
        ahead = [period for period in ahead if not _LENGTH.search(period.text)]
    for period in ahead[:1]:
        yield Sign(SignCode.PERIOD, period.start, period.end)
    by_day = [p for p in ahead if p.first_day is None and p.last_day is not None]
    if cue.code is SignCode.PRESENT_FUTURE:  # 2027 жылдан бастап … қалдырылады
        by_day += [p for p in ahead if p.first_day is not None and p.last_day is None]
    for period in by_day[:1]:
        yield Sign(SignCode.DEADLINE, period.start, period.end)
    if over and not ahead:
        yield Sign(SignCode.OVER, over[0].start, over[0].end)


def _is_told_of_work(clause: Clause, cue: Sign) -> bool:
    """Whether somebody tells of what is built: әкімнің сөзінше, жәшіктер бір айда орнатылады."""
    built = clause.has(clause.tokens[clause.at(cue.start)], "acting.built")
    return built and bool(clause.of_kind(Aside.REPORT)) and not clause.of_kind(Aside.CONDITION)


def _is_of_one_office(clause: Clause) -> bool:
    """Whether one office opens a clause, of which no norm speaks: басқарма он күнде жариялайды."""
    first = next((t for t in clause.tokens if clause.has(t, "acting.people_words")), None)
    if first is None or clause.at(first.start) >= _FIRST_WORDS:
        return False
    return is_one_office(clause, first) and not clause.has(first, "acting.everywhere")


_FIRST_WORDS = 4
"""Words at the beginning of a clause among which its subject stands."""


def is_over(period: Period, day: datetime.date) -> bool:
    """Whether a time ended before a day, or on it: за последние десять лет."""
    began = period.first_day is not None and period.first_day < day
    ended = period.last_day is not None and period.last_day < day
    return ended or (began and period.last_day == day)


def is_vouched(clause: Clause) -> bool:
    """Whether whoever reports it says that it was promised (пообещал, что)."""
    return any(
        _VOUCHING.search(clause.text, piece.start, piece.end)
        for piece in clause.of_kind(Aside.REPORT)
    )


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
