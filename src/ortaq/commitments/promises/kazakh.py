"""What in a Kazakh clause speaks for or against a promise: the endings of its verbs.

The present-future (`салынады`) is used for habits and norms as well, so that it needs more signs
than the first person (`саламыз`), the future participle (`салынатын болады`) or an intention
(`салмақ`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.language.amounts import AmountKind

_FIRST = re.compile(r"\w{2,}(?:[ае]м[ыі][зн]|йм[ыі][зн])")
_VOWEL = "аәеиоөуұүыіэюя"
_PASSIVE = re.compile(rf"\w+[{_VOWEL}][лн](?:ады|еді|(?:ма|ме)йд[ыі])")
_ACTIVE = frozenset("ұсынады салады алады табынады жағынады".split())
"""Active verbs whose stems end as the passive does."""
_DENOMINAL_PAST = re.compile(rf"\w+(?:[^{_VOWEL}][лд]|[^{_VOWEL}й]т)(?:ады|еді)")
"""Past of verbs in -ла, -да, -та (хабарлады, қолдады, бастады): looks like a present."""
_STILL_PRESENT = frozenset("тартады артады шертеді жыртады".split())
_VOWEL_PAST = re.compile(
    r"(?:\w*(?:жарияла|тазала|бағала|арала|талқыла|қорытындыла|белгіле|мазала|жаңала|қамала|жағала|иеле"
    r"|тірке|байқа)|жина|қара|сұра|жаса|сына|ойна|тара|ора|жара|сана|қина)(?:ды|ді)"
)
"""Past of other verbs whose stems end in -а, -е (талқылады, тіркеді, жинады)."""
_THIRD = re.compile(r"\w{2,}(?:ады|еді|йды|йді|яды)")
_TOLD = re.compile(r"\w{2,}(?:атын|етін|йтын|йтін)(?:дар|дер)?(?:дығ|діг)?(?:ын|ін)")
"""The future as an object of saying: салынатынын (айтты)."""
_FUTURE_PARTICIPLE = re.compile(r"\w{2,}(?:атын|етін|йтын|йтін)")
_INTENTION = re.compile(r"\w{2,}[мбп][ае][кқ](?:ш[ыі])?(?:[мп][ыі]з|[мпб][ыі]н)?")
_VERBAL_NOUN = re.compile(r"\w{2,}(?:у|ю)(?:ға|ге|ды|ді|дың|дің|ы|і|ын|ін)?")
"""What is to be done: салуға, салуды, салу (туралы)."""
_TO_DO_DATIVE = re.compile(r"\w{2,}(?:уға|уге|юға|юге)")
_CONVERB = re.compile(r"\w{2,}(?:[ыі]?п|а|е|й)")
_ORDER = re.compile(r"\w{2,}(?:сын|сін)")
_APPEAL = re.compile(r"\w{2,}(?:йық|йік|ңыз|ңіз|ңызшы|ңізші|ңыздар|ңіздер)")
_PAST = re.compile(r"\w{2,}[дт][ыі](?:[кқм])?")
_NORMS = frozenset({("тыйым", "салын"), ("жол", "беріл"), ("ғана", "беріл")})
"""Words of prohibitions: тыйым салынады, жол берілмейді."""
_LAST = 3
"""Words at the end of a clause among which its predicate stands."""
_NOT_ORDERS = frozenset("болсын келсін үлгерсін".split())
_PHRASES = (
    ("газ", "тартылады"),
    ("су", "тартылады"),
    ("құбыр", "тартылады"),
    ("желі", "тартылады"),
    ("бақылау", "алады"),
    ("мойн", "алады"),
    ("қолға", "алады"),
    ("жауап", "береді"),
    ("жауап", "беріледі"),
)
"""Noun and verb that together are work, although the verb alone tells nothing."""
_DENYING = re.compile(r"\w+[мбп](?:айды|ейді|аймыз|ейміз|аймын|еймін|айтынын|ейтінін)")
_TO_BE = frozenset(("болады", "болмақ", "болды", "болмайды"))
_NOT_INTENTIONS = frozenset(
    str.split(
        "тамақ қармақ ермек өрмек бармақ көрмек көмек аумақ тоқпақ емек жұмақ топырақ демек еңбек"
        " сабақ кеспек аймақ қаймақ демекші бөбек түбек жармақ ілмек тақпақ"
    )
)
_LAW_AS_SUBJECT = re.compile(
    r"(?:\d+-)?(?:заң|заңы|бап|бабы|тармақ|тармағы|тармақша|тармақшасы|норма|нормасы|ереже|ережесі"
    r"|конституция|конституциясы|реформа|реформасы|кодекс|кодексі|құжат)"
)


_IN_LAW = re.compile(
    r"(?:\d+-)?(?:заңда|заңында|бапта|бабында|тармақта|тармағында|конституцияда|кодексте)"
)


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int) -> SignCode | None:
    """Tell what the word at a position announces, None where it announces nothing."""
    readers = (_order, _said, _finite)
    return next((code for read in readers if (code := read(clause, at))), None)


def _order(clause: Clause, at: int) -> SignCode | None:
    """Read the imperative of the third person: an item of a resolution, or an order."""
    word = clause.tokens[at].word
    if not _ORDER.fullmatch(word):
        return None
    if clause.in_resolution:
        noted = any(
            clause.has(near, "against.taken_note")
            for near in (*clause.before(at, 2), clause.tokens[at])
        )
        return None if noted else SignCode.ASSIGNMENT
    last = at == len(clause.tokens) - 1
    return SignCode.ORDER if last and word not in _NOT_ORDERS else None


def _said(clause: Clause, at: int) -> SignCode | None:
    """Read words that name the promise itself, where Kazakh has its predicate: at the end."""
    token = clause.tokens[at]
    if not _closes(clause, at):
        return None
    if clause.has(token, "cues.pledge") or _gives_word(clause, at):
        return SignCode.PLEDGE
    if token.word.startswith("дайын"):  # бөлуге дайын, not тазалау техникасы дайын
        ready = any(_TO_DO_DATIVE.fullmatch(near.word) for near in clause.before(at, 2))
        return SignCode.PLAN if ready else None
    in_plan = token.word == "бар" and _is_in_plan(clause)
    if in_plan or (clause.has(token, "cues.funded") and _is_money(clause)):
        return SignCode.PLAN
    if clause.has(token, "cues.plan") or _intends(clause, token) or _is_due(clause, at):
        return SignCode.PLAN
    decided = clause.has(token, "cues.decision") and _to_do(clause, at, 4)
    return SignCode.DECISION if decided else None


_DUTY = frozenset(("тиіс", "міндетті"))


def _is_due(clause: Clause, at: int) -> bool:
    """Whether one office has a day to keep, or the last day of work is named (тапсыру мерзімі)."""
    word = clause.tokens[at].word
    if not has_day_to_keep(clause):
        return False
    return (word in _DUTY and _is_of_one_office(clause, at)) or (
        word == "мерзімі" and _to_do(clause, at, 1)
    )


def _is_of_one_office(clause: Clause, at: int) -> bool:
    """Whether one office is told to act: мердігер нысанды 1 қазанға дейін тапсыруға міндетті."""
    before = clause.tokens[:at]
    return any(
        is_one_office(clause, t) and not _is_attribute(clause, i) for i, t in enumerate(before)
    )


def _is_in_plan(clause: Clause) -> bool:
    """Whether work is said to stand in a plan: жоспарда 60 шақырым жолды жөндеу бар."""
    planned = any(near.word.startswith(("жоспарда", "жоспарын")) for near in clause.tokens)
    return planned and any(clause.has(near, "acting.nouns") for near in clause.tokens)


def _intends(clause: Clause, token: Token) -> bool:
    """Whether a word is an intention (салмақ); names in capitals and nouns only look like one."""
    named = token.start > 0 and clause.text[token.start].isupper()
    intends = _INTENTION.fullmatch(token.word) is not None
    return intends and not named and token.word not in _NOT_INTENTIONS


def _is_money(clause: Clause) -> bool:
    """Whether a sum is told of money that is given: инвестиция 14 млрд теңге болады."""
    summed = any(amount.kind is AmountKind.MONEY for amount in clause.amounts)
    return summed and any(clause.has(token, "money.nouns") for token in clause.tokens)


def _to_do(clause: Clause, at: int, words: int) -> bool:
    """Whether what is to be done stands right before."""
    return any(_VERBAL_NOUN.fullmatch(near.word) for near in clause.before(at, words))


def _gives_word(clause: Clause, at: int) -> bool:
    """Whether somebody gives his word: сөз берді, сөз береміз."""
    previous = clause.before(at, 1)
    gives = clause.tokens[at].word in ("берді", "береді", "береміз", "беремін", "бердік")
    return gives and _to_do(clause, at, 4) and bool(previous) and previous[0].word == "сөз"


def _finite(clause: Clause, at: int) -> SignCode | None:
    """Read a verb by its ending."""
    token = clause.tokens[at]
    word = token.word
    if word in _TO_BE or word.startswith("деме"):  # ешкімге сат демейміз: nobody is told to
        return None
    if _FUTURE_PARTICIPLE.fullmatch(word):
        following = clause.after(at, 1)
        return SignCode.FUTURE_PASSIVE if following and following[0].word in _TO_BE else None
    form = _form(word)
    if form is None or (form is SignCode.FUTURE_FIRST_PERSON and not _closes(clause, at)):
        return None  # баламыз: our child, no verb
    first = form is SignCode.FUTURE_FIRST_PERSON
    if _goes_on(clause, at):
        return form
    return _idiom(clause, at, word) or _weak(clause, token, first=first) or form


def _goes_on(clause: Clause, at: int) -> bool:
    """Whether a verb only says that work goes on: жариялап отырады, қабылдай бастаймыз."""
    before = clause.before(at, 1)
    on = clause.tokens[at].word.startswith(("отырады", "отырамыз", "тұрамыз"))
    converb = bool(before) and _CONVERB.fullmatch(before[0].word) is not None
    return on and converb and clause.has(before[0], "acting.verbs")


def _form(word: str) -> SignCode | None:
    """Tell what the ending of a verb announces, None for any other word."""
    if _FIRST.fullmatch(word):
        return SignCode.FUTURE_FIRST_PERSON
    if _TOLD.fullmatch(word):
        return SignCode.FUTURE_PASSIVE
    if not _is_present(word):
        return None
    passive = _PASSIVE.fullmatch(word) and word not in _ACTIVE
    return SignCode.PRESENT_FUTURE if passive else SignCode.PRESENT


def _idiom(clause: Clause, at: int, word: str) -> SignCode | None:
    """Read a verb whose noun decides: a ban is put, the floor is given, not one is closed."""
    before = clause.before(at, 6)
    if before and any(before[-1].word == noun and word.startswith(verb) for noun, verb in _NORMS):
        return SignCode.POWER
    if word.startswith("беріл") and any(near.word == "сөз" for near in before):
        return SignCode.TALK
    if word.startswith("бер") and before and before[-1].word == "дауыс":
        return SignCode.TALK
    if before and any(before[-1].word.startswith(n) and word == v for n, v in _PHRASES):
        return SignCode.FUTURE_PASSIVE
    if before and clause.has(before[-1], "against.effect_nouns"):
        return SignCode.EFFECT
    idle = clause.has(clause.tokens[at], "against.effect") or _nobody_else(clause, at)
    return SignCode.GUARANTEE if _not_one(clause, word) and not idle else None


def _nobody_else(clause: Clause, at: int) -> bool:
    """Whether nobody is said to do what is no work: балықшыдан ешкім сұрамайды."""
    said = {token.word for token in clause.tokens}
    return "ешкім" in said and not clause.has(clause.tokens[at], "acting.verbs")


def _not_one(clause: Clause, word: str) -> bool:
    """Whether it is said that not one will be: бірде-бір мектеп жабылмайды."""
    if _DENYING.fullmatch(word) is None:
        return False
    said = {token.word for token in clause.tokens}
    if word.startswith("алм"):  # ешкім айта алмайды: nobody is able
        return False
    not_even = "бір" in said and bool({"да", "де", "та", "те"} & said)
    return not_even or bool({"бірде-бір", "ешбір", "ешқандай", "ешкім", "ешкімге"} & said)


def _is_present(word: str) -> bool:
    """Whether a word is in the present-future of the third person."""
    if _DENOMINAL_PAST.fullmatch(word) and word not in _STILL_PRESENT:
        return False
    return _THIRD.fullmatch(word) is not None and not _VOWEL_PAST.fullmatch(word)


def _weak(clause: Clause, token: Token, *, first: bool) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if first:
        return SignCode.TALK if clause.has(token, "against.talk") else None
    if clause.has(token, "against.powers"):
        return SignCode.POWER
    idle = clause.has(token, "against.effect") or clause.has(token, "against.wish")
    return SignCode.EFFECT if idle else None


def _closes(clause: Clause, at: int) -> bool:
    """Whether a word stands at the end of the clause, where Kazakh has its predicate."""
    following = clause.tokens[at : at + _LAST + 1]
    if len(following) <= _LAST:
        return True
    between = clause.text[following[0].end : following[-1].start]
    return re.search(r"[,;:–—]", between) is not None


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    if clause.has(token, "against.wish") or _APPEAL.fullmatch(token.word):
        yield Sign(SignCode.WISH, token.start, token.end)
    last = at == len(clause.tokens) - 1
    told = any(_TOLD.fullmatch(near.word) for near in clause.before(at, 1))
    if last and token.word in ("жоқ", "емес", "еді", "болатын", "болған"):
        yield Sign(SignCode.DENIED, token.start, token.end)
    if last and not told and _PAST.fullmatch(token.word) and not _is_present(token.word):
        yield Sign(SignCode.PAST, token.start, token.end)
    if clause.has(token, "against.doubt"):
        yield Sign(SignCode.DOUBT, token.start, token.end)
    if clause.has(token, "against.habit"):
        yield Sign(SignCode.HABIT, token.start, token.end)
    if _cites_law(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _cites_law(clause: Clause, at: int) -> bool:
    """Whether words tell that something stands in a law: заңға сәйкес, бап бойынша, заңда."""
    word = clause.tokens[at].word
    if word in ("сәйкес", "бойынша"):
        cited = any(clause.has(near, "against.law") for near in clause.before(at, 2))
        return cited and not (word == "бойынша" and clause.periods)
    return _IN_LAW.fullmatch(word) is not None


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun that a verb goes with, if it tells: a law, an event, an office.

    Kazakh puts it before the verb, and mostly at the beginning.
    """
    before = [token for token in clause.tokens if token.start < cue.start]
    charged = _charged(clause, before, cue)
    if charged is not None:
        return charged
    for at, token in enumerate(before):
        if _LAW_AS_SUBJECT.fullmatch(token.word) or clause.has(token, "against.event"):
            return token
        if clause.has(token, "against.bodies_of_state") and not _is_oblique(token.word):
            return token
        if clause.has(token, "acting.people_words") and not _is_attribute(clause, at):
            return token
    return None


def _charged(clause: Clause, before: Sequence[Token], cue: Sign) -> Token | None:
    """Give whom an order charges: әкім білім бөліміне есеп беруді тапсырды."""
    if not clause.tokens[clause.at(cue.start)].word.startswith(("тапсыр", "жүктел", "жүктед")):
        return None
    told = (
        token
        for token in before
        if _CHARGED.fullmatch(token.word) and clause.has(token, "acting.people_words")
    )
    return next(told, None)


_CHARGED = re.compile(r"\w{2,}(?:[ғқгк][ае]|[ыі]?н[ае])")


def _is_attribute(clause: Clause, at: int) -> bool:
    """Whether an office is no subject: in another case, or before whose it is (қала тұрғындары)."""
    following = clause.after(at, 1)
    whose = any(
        _GENITIVE.fullmatch(near.word) or clause.has(near, "people.groups") for near in following
    )
    beside = bool(following) and clause.text[clause.tokens[at].end : following[0].start] == " "
    return _is_oblique(clause.tokens[at].word) or (beside and whose)


_GENITIVE = re.compile(r"\w{2,}(?:ның|нің|дың|дің|тың|тің)")
_OBLIQUE = re.compile(
    r"\w+(?:[дтн][ыі]ң|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[ыі]на|[ыі]не|[ыі]н|[мбп]ен)|\w{3,}(?:дағы|дегі)"
)


def _is_oblique(word: str) -> bool:
    return _OBLIQUE.fullmatch(word) is not None


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: none is marked in Kazakh by form alone."""
    return None
