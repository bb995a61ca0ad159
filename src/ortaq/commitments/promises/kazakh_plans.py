"""Plans, pledges, decisions and money that a Kazakh clause names at its end, in its predicate.

Part of the grammar in `promises.kazakh`.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.kazakh_doers import is_attribute
from ortaq.commitments.promises.kazakh_verbs import Form, read_verb
from ortaq.commitments.promises.promise import SignCode
from ortaq.language.amounts import AmountKind

_INTENTION = re.compile(r"\w{2,}[мбп][ае][кқ](?:ш[ыі])?(?:[мп][ыі]з|[мпб][ыі]н)?")
_VERBAL_NOUN = re.compile(r"\w{2,}(?:у|ю)(?:ға|ге|ды|ді|дың|дің|ы|і|ын|ін)?")
"""What is to be done: салуға, салуды, салу (туралы)."""
_TO_DO_DATIVE = re.compile(r"\w{2,}(?:уға|уге|юға|юге)")
DATIVE = re.compile(r"\w{2,}(?:ға|ге|қа|ке|ына|іне|на|не)")
_LAST = 3
"""Words at the end of a clause among which its predicate stands."""
_NOT_INTENTIONS = frozenset(
    str.split(
        "тамақ қармақ ермек өрмек бармақ көрмек көмек аумақ тоқпақ емек жұмақ топырақ демек еңбек"
        " ұрпақ шабақ табақ қабақ қақпақ тымақ тұмақ телпек кебек жұмбақ қалпақ шоқпақ мақпақ"
        " сабақ кеспек аймақ қаймақ демекші бөбек түбек жармақ ілмек тақпақ"
    )
)


def said(clause: Clause, at: int) -> SignCode | None:
    """Read words that name the promise itself, where Kazakh has its predicate: at the end."""
    token = clause.tokens[at]
    if not closes(clause, at):
        return None
    pledged = clause.has(token, "cues.pledge") and not _is_only_named(clause, at)
    if pledged or _gives_word(clause, at):
        return _pledge(clause, at)
    if _READY.fullmatch(token.word):  # бөлуге дайын, not тазалау техникасы дайын
        ready = any(_TO_DO_DATIVE.fullmatch(near.word) for near in clause.before(at, 2))
        return SignCode.PLAN if ready else None
    in_plan = token.word == "бар" and _is_in_plan(clause)
    in_plan = in_plan or _is_entered(clause, at) or _is_about_to(clause, at)
    if in_plan or _is_funded(clause, at):
        return SignCode.PLAN
    planned = _is_planned(clause, at)
    if planned or _is_due(clause, at):
        return SignCode.PAST if planned and _is_of_old(clause) else SignCode.PLAN
    decided = clause.has(token, "cues.decision") and (_to_do(clause, at, 4) or _agreed(clause, at))
    decided = decided and not _hands_in(clause, at)
    decided = decided or _takes_over(clause, at)
    charged = SignCode.ASSIGNMENT if _is_charged_now(clause, at) else None
    return charged or (SignCode.DECISION if decided else None)


def _hands_in(clause: Clause, at: int) -> bool:
    """Whether a thing is handed in, not a deed: ұсыныстарын жазбаша тапсырды."""
    if clause.tokens[at].word not in ("тапсырды", "тапсырдық", "тапсырдым"):
        return False
    objects = (t.word for t in reversed(clause.before(at, 4)) if _OBJECT.fullmatch(t.word))
    nearest = next(objects, "")
    return bool(nearest) and _VERBAL_NOUN.fullmatch(nearest) is None


_OBJECT = re.compile(r"\w{2,}(?:[дтн][ыі]|[ыі]н)")


def _is_charged_now(clause: Clause, at: int) -> bool:
    """Whether somebody is charged with a deed: министрлікке есеп ұсыну тапсырылады."""
    if clause.tokens[at].word not in _CHARGING or not _to_do(clause, at, 1):
        return False
    return any(
        DATIVE.fullmatch(near.word) and clause.has(near, "acting.people_words")
        for near in clause.tokens[:at]
    )


_CHARGING = frozenset("тапсырылады жүктеледі тапсырамын тапсырамыз жүктеймін жүктейміз".split())


def _is_only_named(clause: Clause, at: int) -> bool:
    """Whether a guarantee, or a duty of everybody, is only spoken of: кепілдік те қалады."""
    word, following = clause.tokens[at].word, clause.after(at, 2)
    if word == "міндеттеледі":
        return not _is_of_one_office(clause, at)
    stays = any(near.word.startswith(("қал", "жоғал", "болма", "жоқ")) for near in following)
    return word in ("кепілдік", "кепілдіктер", "міндеттеме") and stays


_READY = re.compile(r"(?:дайын|әзір)(?:[мб][ыі][нз])?")


def _is_of_old(clause: Clause) -> bool:
    """Whether what was once planned or promised is told: бұрын жоспарланған."""
    return any(clause.has(near, "against.of_old") for near in clause.tokens)


def _is_planned(clause: Clause, at: int) -> bool:
    """Whether a word tells a plan or an intention to act."""
    token = clause.tokens[at]
    planned = clause.has(token, "cues.plan") or (
        _intends(clause, token) and not _is_governed_noun(clause, at)
    )
    return planned and not _is_weighed_only(clause, token) and not _fines(clause)


def _is_governed_noun(clause: Clause, at: int) -> bool:
    """Whether what looks like an intention is what a verb behind it is done to: салмақ салады."""
    following = clause.after(at, 1)
    verb = read_verb(following[0].word) if following else None
    beside = bool(following) and clause.text[clause.tokens[at].end : following[0].start] == " "
    return beside and verb is not None and verb.stem not in ("бол", "еке", "де")


def _is_weighed_only(clause: Clause, token: Token) -> bool:
    """Whether words are only being weighed: жаңа нұсқа қарастырылып жатыр."""
    weighed = token.word.startswith(("қарастырылып", "қарастырылуда"))
    return weighed and any(near.word.startswith(_WORDINGS) for near in clause.tokens)


_WORDINGS = ("нұсқа", "мәселе", "ұсыныс", "мүмкінді", "балама", "өтініш", "хат")


def _fines(clause: Clause) -> bool:
    """Whether a fine is what is planned: a norm."""
    return any(near.word.startswith("айыппұл") for near in clause.tokens)


def _agreed(clause: Clause, at: int) -> bool:
    """Whether it was agreed that somebody will: маусымда әкеліп береді деп келістік."""
    quoted = [near.word for near in clause.before(at, 1)] == ["деп"]
    verb = read_verb(clause.tokens[at - 2].word) if quoted and at > 1 else None
    return verb is not None and verb.form in (Form.THIRD, Form.FIRST)


def _pledge(clause: Clause, at: int) -> SignCode | None:
    """Read a pledge; one of old is told, and `оған уәде етемін` only points back."""
    if _is_of_old(clause):
        return SignCode.PAST
    if any(near.word in ("келеді", "келе") for near in clause.after(at, 3)):
        return SignCode.PAST  # уәде беріп келеді
    points_back = [near.word for near in clause.before(at, 1)] in (["оған"], ["соған"], ["бұған"])
    return SignCode.TALK if points_back else SignCode.PLEDGE


_DUTY = frozenset(("тиіс", "міндетті"))


def _is_due(clause: Clause, at: int) -> bool:
    """Whether one office has a day to keep, or the last day of work is named (тапсыру мерзімі)."""
    word = clause.tokens[at].word
    if not has_day_to_keep(clause):
        return False
    return (word in _DUTY and _is_of_one_office(clause, at)) or (
        word == "мерзімі" and _to_do(clause, at, 1) and not _is_used(clause, at)
    )


def _is_used(clause: Clause, at: int) -> bool:
    """Whether the term is how long a thing serves: пайдалану мерзімі."""
    return any(near.word in ("пайдалану", "қолдану", "сақтау") for near in clause.before(at, 1))


def _is_of_one_office(clause: Clause, at: int) -> bool:
    """Whether one office is told to act: мердігер нысанды 1 қазанға дейін тапсыруға міндетті."""
    before = clause.tokens[:at]
    return any(
        is_one_office(clause, t) and not is_attribute(clause, i) for i, t in enumerate(before)
    )


def _is_in_plan(clause: Clause) -> bool:
    """Whether work is said to stand in a plan: жоспарда 60 шақырым жолды жөндеу бар."""
    planned = any(near.word.startswith(("жоспарда", "жоспарын")) for near in clause.tokens)
    return planned and any(clause.has(near, "acting.nouns") for near in clause.tokens)


def _is_entered(clause: Clause, at: int) -> bool:
    """Whether work or money was entered in a plan: 980 миллион теңге бюджетке енгізілді."""
    entered = clause.tokens[at].word.startswith(("енгізілді", "енгізілген", "кірді", "кіргізілді"))
    where = [near.word for near in clause.before(at, 1)]
    listed = bool(where) and where[0].startswith(_ENTERED) and DATIVE.fullmatch(where[0])
    if not entered or not listed:
        return False
    return bool(clause.amounts) or any(clause.has(t, "acting.nouns") for t in clause.tokens)


def _takes_over(clause: Clause, at: int) -> bool:
    """Whether somebody took something over: мәселені өз бақылауына алды."""
    takes = clause.tokens[at].word in ("алды", "алдым", "алдық", "алынды")
    return takes and any(_CONTROL.fullmatch(near.word) for near in clause.before(at, 1))


_CONTROL = re.compile(r"(?:бақылау|мойын|мойн)\w*(?:ға|на|ына|ыма|ымызға)")
_ENTERED = ("бюджет", "жоспар", "бағдарлама", "тізім")


def _is_about_to(clause: Clause, at: int) -> bool:
    """Whether somebody is about to act: тағы бір жиын өткізгелі отырмыз."""
    before = clause.before(at, 1)
    about = bool(before) and re.fullmatch(r"\w{3,}[ғгқк][ае]л[ыі]", before[0].word) is not None
    return about and clause.tokens[at].word in ("отыр", "отырмыз", "отырмын", "тұр", "тұрмыз")


def _intends(clause: Clause, token: Token) -> bool:
    """Whether a word is an intention (салмақ); names in capitals and nouns only look like one."""
    named = token.start > 0 and clause.text[token.start].isupper()
    intends = _INTENTION.fullmatch(token.word) is not None and not clause.vocabulary[
        "against.growing"
    ].has((re.sub(r"[мпб][ае][кқ]\w*$", "-", token.word),))
    return intends and not named and token.word not in _NOT_INTENTIONS


def _is_funded(clause: Clause, at: int) -> bool:
    """Whether money lies ready: инвестиция 14 млрд теңге болады, жолға 90 млн теңге бөлінген."""
    token = clause.tokens[at]
    summed = any(amount.kind is AmountKind.MONEY for amount in clause.amounts)
    if clause.has(token, "cues.money_comes"):
        named = any(clause.has(near, "money.nouns") for near in clause.tokens)
        return named and (summed or (token.word == "түседі" and bool(clause.periods)))
    if not summed or not clause.has(token, "cues.funded"):
        return False
    spent = any(DATIVE.fullmatch(near.word) for near in clause.before(at, 8))
    named = any(clause.has(near, "money.nouns") for near in clause.tokens)
    return spent or named


def _to_do(clause: Clause, at: int, words: int) -> bool:
    """Whether what is to be done stands right before."""
    return any(_VERBAL_NOUN.fullmatch(near.word) for near in clause.before(at, words))


def _gives_word(clause: Clause, at: int) -> bool:
    """Whether somebody gives his word: сөз берді, сөз береміз."""
    previous = clause.before(at, 1)
    gives = clause.tokens[at].word in ("берді", "береді", "береміз", "беремін", "бердік")
    named = bool(previous) and previous[0].word in ("сөз", "келісім", "келісімін")
    promised = any(near.word == "деп" for near in clause.before(at, 2)) or ":" in clause.text
    return gives and named and (promised or _to_do(clause, at, 4))


def closes(clause: Clause, at: int) -> bool:
    """Whether a word stands at the end of the clause, where Kazakh has its predicate."""
    following = clause.tokens[at : at + _LAST + 1]
    if len(following) <= _LAST:
        return True
    between = clause.text[following[0].end : following[-1].start]
    return re.search(r"[,;:–—]", between) is not None


def you_get(clause: Clause, at: int) -> SignCode | None:
    """Read what whoever is spoken to will be given by a day: жауапты 1 мамырға дейін аласыз."""
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    told = _YOU_GET.fullmatch(clause.tokens[at].word) is not None and closes(clause, at)
    return SignCode.FUTURE_FIRST_PERSON if told and by_a_day else None


_YOU_GET = re.compile(r"(?:ала|көре|біле|таба|оқи|ести)с[ыі]з(?:дар|дер)?")
