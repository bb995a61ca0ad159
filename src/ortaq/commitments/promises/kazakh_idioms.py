"""What a Kazakh verb tells with the words beside it: water that arrives, a paper that is submitted.

And what is no promise although its form is one: what somebody is able to do, does with himself, or
tells of a thing. Part of the grammar in `promises.kazakh`.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause
from ortaq.commitments.promises.kazakh_doers import is_oblique
from ortaq.commitments.promises.kazakh_verbs import Form, Verb
from ortaq.language.amounts import AmountKind

_ARRIVING = ("газ", "су", "құбыр", "жарық", "интернет", "автобус", "пойыз", "пошта", "дәрігер",
             "маман", "техника", "мұғалім", "байланыс",
             "бұрғы", "кітапхана", "бригада", "жабдық",
             "экскаватор", "бульдозер", "трактор", "кран", "комбайн")  # fmt: skip
"""What people wait for: газ құбыры келесі жылы ауылға жетеді."""
_ARRIVE = frozenset("жет кел кір жүр бар қатына".split())
_PAID = ("жалақы", "айлық", "зейнетақы", "шәкіртақы", "жәрдемақы", "өтемақы", "үстемеақы")
"""What grows only because somebody pays it: жалақы қыркүйектен бастап 25 пайызға өседі."""
_GROW = frozenset(("өс", "арт", "көбей"))
_CONVERB = re.compile(r"\w{2,}(?:а|е|й)")
_FAR = 8
"""Words before a verb among which its noun stands."""
_OFTEN = frozenset("тек әрең зорға кеш сирек анда-санда ғана күнде".split())
"""Words of a complaint: су тек шілдеде келеді."""
_HIMSELF = frozenset(
    "кел қайт құтыл жүр тұр отыр бар ұста тасы іш же көр біл сен қуан құрметте".split()
)
"""Stems of what people tell of themselves: отыз шақырым жол жүремін."""


def arrives(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether what people wait for comes at a time: келесі жылы ауылға су келеді."""
    if verb.denied or verb.form is Form.FIRST or any(t.word in _OFTEN for t in clause.tokens):
        return False
    words = [token.word for token in clause.before(at, _FAR)]
    near = [word for word in words if word in _ARRIVING or not is_oblique(word)]
    comes = verb.stem in _ARRIVE and any(word.startswith(_ARRIVING) for word in near)
    grows = verb.stem in _GROW and any(word.startswith(_PAID) for word in near)
    return comes or (grows and bool(clause.periods))


def is_submitted(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether an office will hand in a paper: департамент тұжырымын он күнде ұсынады."""
    papers = any(clause.has(token, "acting.papers") for token in clause.before(at, _FAR))
    office = any(clause.has(token, "acting.people_words") for token in clause.before(at, _FAR))
    active = verb.form in (Form.THIRD, Form.TOLD) and verb.stem in _SUBMITS
    return active and papers and office and bool(clause.periods) and not verb.denied


_SUBMITS = frozenset("ұсын тапсыр жария жарияла жібер жолда".split())


def only_proposes(clause: Clause, at: int, verb: Verb | None) -> bool:
    """Whether somebody proposes here and now: түзетуді ұсынамын; but: кеңеске ұсынамыз."""
    if verb is None or verb.form is not Form.FIRST or verb.stem != "ұсын":
        return False
    to_whom = (near for near in clause.before(at, _FAR) if _TO_WHOM.fullmatch(near.word))
    lists = ("acting.people_words", "against.bodies_of_state")
    return not any(clause.has(near, name) for near in to_whom for name in lists)


_TO_WHOM = re.compile(r"\w{2,}(?:[ғқгк][ае]|[ыі]?н[ае])")


def is_attitude(clause: Clause, at: int, verb: Verb | None) -> bool:
    """Whether it is told how somebody looks at a thing: ұсынысқа сақ қарайтынын, оң қараймыз."""
    before = clause.before(at, 1)
    looks = verb is not None and verb.stem == "қара" and bool(before)
    with_what = looks and before[0].word.endswith(("кпен", "қпен", "мәнмен", "үмітпен"))
    return looks and (with_what or clause.has(before[0], "against.regards"))


def is_sent_on(clause: Clause, at: int) -> bool:
    """Whether what people said is passed on: барлық ұсыныс Мәжіліске жіберіледі."""
    said = any(token.word.startswith(_SAID) for token in clause.before(at, _FAR))
    where = any(re.fullmatch(r"\w{3,}(?:ға|ге|қа|ке|на|не)", t.word) for t in clause.before(at, 3))
    return said and where and clause.has(clause.tokens[at], "acting.handling")


_SAID = ("ұсыныс", "ескертпе", "ескерту", "пікір", "түзету")


def is_end_of_term(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether only a term runs out: полигонның мерзімі 2029 жылы аяқталады."""
    ends = verb.stem in ("аяқтал", "біт", "өт", "таусыл")
    return ends and any(token.word.startswith("мерзім") for token in clause.before(at, 3))


def is_fine(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether a fine is laid or raised, as laws do: айыппұл екі есе көбейтіледі."""
    norm = verb.is_passive and not verb.denied and verb.form is not Form.FIRST
    return norm and any(near.word in ("айыппұл", "айыппұлы") for near in clause.before(at, 4))


def is_able(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether somebody is only able to do it, or unable: жөндей алмайтынын, келісе алмаймын."""
    before = clause.before(at, 1)
    helps = verb.stem == "ал" and bool(before) and _CONVERB.fullmatch(before[0].word) is not None
    return helps and (verb.denied or verb.form is not Form.FIRST)


def is_told_of_a_thing(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether a retold future is no work and has no day: нарықты жандандыратынын жеткізді."""
    if verb.form is not Form.TOLD:
        return False
    if any(token.word.startswith(_WARNS) for token in clause.after(at, 3)):
        return True
    if is_attitude(clause, at, verb):
        return True
    if verb.is_passive:
        return False
    sent_in = any(clause.has(token, "acting.submissions") for token in clause.tokens[:at])
    works = clause.has(clause.tokens[at], "acting.verbs")
    works = works or (sent_in and clause.has(clause.tokens[at], "acting.handling"))
    dated = any(period.first_day or period.last_day for period in clause.periods)
    return not works and not (dated and not _is_length(clause))


_WARNS = ("ескерт", "қауіп", "алаңда", "қорқ", "болжа", "сақтандыр")
"""Verbs by which what comes is only feared or foreseen."""


def _is_length(clause: Clause) -> bool:
    return all(
        re.match(r"[\w-]+\s(?:жыл|ай|апта|күн)(?:да|де|ішінде)?$", p.text) for p in clause.periods
    )


def is_only_of_oneself(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether somebody tells what he does, or will not do, himself: қол қоймаймын, жаяу жүремін."""
    token = clause.tokens[at]
    if verb.denied:
        return not clause.has(token, "acting.harm")
    readers = (_is_what_we_do, _is_quoted, is_attitude, _is_of_the_hour)
    if any(read(clause, at, verb) for read in readers):
        return True
    bound = clause.periods or (clause.amounts and clause.has(token, "acting.verbs"))
    if verb.stem in _HIMSELF:
        return not clause.periods
    alone = token.word.endswith(("мын", "мін"))
    known = any(clause.has(token, f"acting.{one}") for one in ("verbs", "handling"))
    return alone and not known and not bound


def _is_what_we_do(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether somebody only explains how he works: үйрету үшін жұмыс істейміз, айыппұл саламыз."""
    before = [near.word for near in clause.before(at, 1)]
    usual = any((noun, verb.stem) in _USUAL for noun in before)
    return usual and not (clause.periods or clause.amounts)


_USUAL = frozenset(
    (
        *(("жұмыс", "істе"), ("айыппұл", "сал"), ("қызмет", "ет"), ("еңбек", "ет")),
        ("сабақ", "бер"),
        *((paper, verb) for paper in ("ескерту", "хаттама") for verb in ("жаз", "толтыр", "жаса")),
    )
)
"""What an office does every day, an inspector above all."""


def _is_of_the_hour(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether it is done on the spot, asked, or known to all: қазір оқимын; қайда барамыз."""
    if clause.periods or clause.amounts:
        return False
    before, following = clause.before(at, 1), clause.after(at, 1)
    asked = any(near.word in _ASKS for near in before)
    known = any(near.word in ("ғой", "ғо") for near in following)
    now = any(near.word == "қазір" for near in clause.before(at, 4))
    next_one = _NEXT.search(clause.text, 0, clause.tokens[at].start) is not None
    return asked or known or now or next_one


_ASKS = frozenset("қайда қайдан кімге кімнен қалай неге нені не қайтіп қашан".split())
_NEXT = re.compile(
    r"\b(?:келесі|енді) (?:\w+ )?(?:мәселе|сұра|бап|тармақ|тармағ|сөз)\w*", re.IGNORECASE
)
"""What the chair turns to: келесі мәселені қараймыз."""


def _is_quoted(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether it is only put down in words, or what others are told to say.

    Көпшілік қолдады деп жазамыз. Шүмек қоямыз дейсіздер.
    """
    put_down = verb.stem in _PUTS_DOWN and [t.word for t in clause.before(at, 1)] == ["деп"]
    following = clause.after(at, 2)
    if not following or clause.text[clause.tokens[at].end : following[0].start] != " ":
        return put_down
    said = _YOU_SAY.fullmatch(following[0].word) is not None
    deprecates = following[0].word == "деп" and any(_YOU.fullmatch(t.word) for t in following[1:])
    return put_down or said or deprecates


_PUTS_DOWN = frozenset("жаз тірке белгіле ата түй ұқ қорытындыла".split())
_YOU_SAY = re.compile(r"де(?:йс[ыі]|дің?і|генс[ыі])[ңз]?і?з?(?:дер)?")
_YOU = re.compile(r"(?:отыр|жүр|тұр|келе|кел)\w{0,4}с[ыі][ңз](?:дар|дер)?")


def is_left_undone(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether it is told that somebody will not do what is no harm: инспекция шешпейтінін айтты."""
    undone = verb.form is Form.TOLD and verb.denied and not verb.is_passive
    return undone and not clause.has(clause.tokens[at], "acting.harm")


def has_long_done(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether somebody has done it so far: үш жыл бойы айтып келемін; but: алып келемін."""
    before = clause.before(at, 1)
    helps = verb.stem in ("кел", "жүр") and bool(before)
    return (
        helps
        and re.fullmatch(r"\w{3,}[ыі]?п", before[0].word) is not None
        and (before[0].word not in ("алып", "апарып", "тауып"))
    )


def gives_up(clause: Clause, verb: Verb) -> bool:
    """Whether somebody threatens to close or leave if: салық көтерілсе, дүкенімді жабамын."""
    mine = any(_OWN.fullmatch(token.word) for token in clause.tokens)
    leaves = verb.stem in ("көш", "кет") or (mine and verb.stem in _GIVES_UP)
    return leaves and not verb.denied and bool(clause.of_kind(Aside.CONDITION))


_GIVES_UP = frozenset("жаб жап сат тарат қысқарт босат".split())
_OWN = re.compile(r"\w{2,}[ыі](?:м|м[ыі]з)д[ыі]")
"""What is the speaker's: дүкенімді, малымызды."""


def is_of_a_share(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether only what part of things is so is told: құжаттың 83 пайызы қазақша жүргізіледі."""
    share = any(near.word in _PART for near in clause.tokens[:at])
    bound = clause.periods or any(a.kind is AmountKind.MONEY for a in clause.amounts)
    given = any(clause.has(near, "cues.pledge") for near in clause.tokens)
    return share and verb.form is not Form.FIRST and not (bound or given)


_PART = frozenset(("пайызы", "проценті"))
