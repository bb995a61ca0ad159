"""What in a Kazakh clause speaks for or against a promise: the endings of its verbs.

The present-future (`салынады`) is used for habits and norms as well, so that it needs more signs
than the first person (`саламыз`), the future participle (`салынатын болады`) or an intention
(`салмақ`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import is_one_office
from ortaq.commitments.promises.kazakh_against import from_a_day, objections
from ortaq.commitments.promises.kazakh_doers import agent, law_that_does, subject
from ortaq.commitments.promises.kazakh_idioms import (
    arrives,
    gives_up,
    has_long_done,
    is_able,
    is_attitude,
    is_end_of_term,
    is_fine,
    is_left_undone,
    is_of_a_share,
    is_only_of_oneself,
    is_sent_on,
    is_submitted,
    is_told_of_a_thing,
    only_proposes,
)
from ortaq.commitments.promises.kazakh_plans import DATIVE, closes, said, you_get
from ortaq.commitments.promises.kazakh_verbs import Form, Verb, read_verb
from ortaq.commitments.promises.promise import Sign, SignCode

__all__ = ["agent", "signs", "subject"]

_ACCUSATIVE = re.compile(r"\w{2,}(?:[дтн][ыі]|[ыі]н)")
_CONVERB = re.compile(r"\w{2,}(?:[ыі]?п|а|е|й)")
_ORDER = re.compile(r"\w{2,}(?:сын|сін)")
_NORMS = frozenset(
    {
        ("тыйым", "салын"),
        ("жол", "беріл"),
        ("ғана", "беріл"),
        ("кезең", "беріл"),
        ("құқық", "беріл"),
    }
)
"""Words of norms: тыйым салынады, жол берілмейді, өтпелі кезең беріледі."""
_NOT_ORDERS = frozenset("болсын келсін үлгерсін".split())
_WORK = (
    *((noun, "тарт") for noun in ("газ", "су", "құбыр", "желі", "жарық", "интернет")),
    *((noun, "ал") for noun in ("бақылау", "мойн", "қолға", "сатып", "жалға")),
    *((noun, "бер") for noun in ("жауап", "пайдалануға", "есеп", "кеңес", "қолданысқа")),
    *((noun, "көрсет") for noun in ("көмек", "қолдау", "қызмет")),
    *(("іске", verb) for verb in ("қос", "асыр", "ас")),
    *((noun, "ұста") for noun in ("бақылау", "назар")),
    *(("жүзеге", verb) for verb in ("асыр", "ас")),
    *(("бой", verb) for verb in ("көтер",)),
    ("қайта", "қара"),
    *(("сайт", verb) for verb in ("шық", "қойыл", "сал", "жүктел")),
    *(("портал", verb) for verb in ("шық", "қойыл", "сал", "жүктел")),
    ("жолға", "қой"),
    ("қол", "жеткіз"),
)
"""Noun and verb that together are work, although the verb alone tells nothing."""
_RUNS = (("жұмыс", "істе"), ("жұмысын", "баста"))
"""What an office does every day; from a day on it is promised."""
_IDLE = (
    *((noun, "бер") for noun in ("дауыс", "сөз", "кезегін", "сөзді", "рұқсат")),
    ("алға", "тарт"),
    ("көз", "жеткіз"),
    ("қол", "көтер"),
    *(("хаттамаға", verb) for verb in ("енгіз", "жаз", "түсір", "тірке")),
    ("дауысқа", "сал"),
    ("дауысқа", "қой"),
    ("қатарына", "қосыл"),
    ("қол", "қой"),
)
"""Noun and verb that together are no work."""
_OPENS = ("баста", "жалғастыр", "аяқта", "аш", "қосыл")
"""What is done with the meeting, or with what another said: жалғастырамыз, пікірге қосыламыз."""
_TO_BE = frozenset(("болады", "болмақ", "болды", "болмайды"))


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at)
        if code is not None:
            yield Sign(code, token.start, token.end)
        if _is_work(clause, at):
            yield Sign(SignCode.ACTION, token.start, token.end)
        yield from objections(clause, at, token)


def _cue(clause: Clause, at: int) -> SignCode | None:
    """Tell what the word at a position announces, None where it announces nothing."""
    readers = (_order, said, you_get, _state, _finite)
    return next((code for read in readers if (code := read(clause, at))), None)


def _order(clause: Clause, at: int) -> SignCode | None:
    """Read the imperative of the third person: an item of a resolution, or an order."""
    word = clause.tokens[at].word
    end = clause.tokens[at].end
    if _is_told_you(clause, at):
        return SignCode.ASSIGNMENT
    ends = at == len(clause.tokens) - 1 or clause.text[end : end + 1] in tuple(",;.")
    if not _ORDER.fullmatch(word) or not ends:  # нұсқасын кеңеске ұсыну: an object
        return None
    asked = re.fullmatch(r"\w{2,}[уү]", clause.before(at, 1)[0].word) if at else None
    if word == "ұсынылсын" and asked:  # мәслихатқа мерзімді ұзарту ұсынылсын: asked of others
        return None
    if clause.in_resolution:
        near = (*clause.before(at, 2), clause.tokens[at])
        noted = any(clause.has(token, "against.taken_note") for token in near)
        return None if noted else SignCode.ASSIGNMENT
    last = at == len(clause.tokens) - 1
    return SignCode.ORDER if last and word not in _NOT_ORDERS else None


def _is_told_you(clause: Clause, at: int) -> bool:
    """Whether somebody is told to his face: министрлікке тапсырма: есепті әкеліңіз."""
    if at < len(clause.tokens) - 1 or _TO_YOU.fullmatch(clause.tokens[at].word) is None:
        return False
    return any(near.word.startswith("тапсырма") for near in clause.tokens[:at])


_TO_YOU = re.compile(r"\w{2,}[ңы]?[ыі]ң[ыі]з(?:дар|дер)?")


def _state(clause: Clause, at: int) -> SignCode | None:
    """Read a state that somebody brings about (тегін болады), or a thing there by a day."""
    word = clause.tokens[at].word
    verb = read_verb(word)
    if verb is None or verb.stem != "бол" or verb.form is Form.FIRST:
        return None
    before = clause.before(at, 2)
    if verb.denied:
        none = any(token.word in ("ешқандай", "ешбір") for token in clause.before(at, 4))
        harm = bool(before) and clause.has(before[-1], "acting.harm_nouns")
        return SignCode.GUARANTEE if none and harm else None
    if before and clause.has(before[-1], "acting.states"):
        return SignCode.FUTURE_PASSIVE
    there = any(re.fullmatch(r"\w{2,}[дт][ае]", near.word) for near in before)
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    return SignCode.FUTURE if there and by_a_day else None


def _finite(clause: Clause, at: int) -> SignCode | None:
    """Read a verb by its ending."""
    word = clause.tokens[at].word
    verb = read_verb(word)
    if verb is None or verb.form is Form.PAST_TOLD:
        return None
    if word in _TO_BE or verb.stem == "де":  # ешкімге сат демейміз: nobody is told to
        return None
    if verb.form is Form.PARTICIPLE:
        following = clause.after(at, 1)
        return SignCode.FUTURE_PASSIVE if following and following[0].word in _TO_BE else None
    if verb.form is Form.FIRST and not closes(clause, at):
        return None  # баламыз: our child, no verb
    if _goes_on(clause, at) or _is_compound(clause, at, verb):
        helps = verb.form is Form.THIRD and not _goes_on(clause, at)
        return SignCode.FUTURE if helps else _code(verb)
    return _idiom(clause, at, verb) or _weak(clause, at, verb) or _of_form(clause, at, verb)


def _is_compound(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether the verb before tells what is done: салып береді, іліп қоямыз, аралап шығады."""
    before = clause.before(at, 1)
    if verb.denied or verb.stem not in _HELPING or not before:
        return False
    taken_away = verb.stem == "ал" and before[0].word in ("тартып", "жұлып", "кесіп")
    converb = before[0].word.endswith(("ып", "іп", "п")) and not taken_away
    return converb and clause.has(before[0], "acting.verbs")


_HELPING = frozenset("бер қой шық шығ жібер таста өт ал біт".split())


def _of_form(clause: Clause, at: int, verb: Verb) -> SignCode:
    """Tell what the ending announces; who deals with what people sent in gives his word."""
    code = _code(verb)
    if code is SignCode.PRESENT and (_handles(clause, at) or _is_paid(clause, at, verb)):
        return SignCode.FUTURE
    if code is SignCode.PRESENT_FUTURE and is_sent_on(clause, at):
        return SignCode.FUTURE_PASSIVE
    if verb.form is Form.FIRST and is_only_of_oneself(clause, at, verb):
        return SignCode.EFFECT
    return code


def _is_paid(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether a budget pays: тексеру ақысын қала бюджеті төлейді."""
    pays = verb.form is Form.THIRD and verb.stem in _PAYING and not verb.denied
    before = clause.before(at, 1)
    return pays and bool(before) and _PAYS.fullmatch(before[0].word) is not None


_PAYING = frozenset("төле өте көтер жап қаржыландыр".split())
_PAYS = re.compile(r"бюджет[і]?|қоры?|мемлекет|әкімдігі?|әкімдік|компания(?:сы)?|министрлі(?:к|гі)")


def _code(verb: Verb) -> SignCode:
    match verb.form:
        case Form.FIRST:
            return SignCode.FUTURE_FIRST_PERSON
        case Form.TOLD:
            return SignCode.FUTURE_PASSIVE
        case _:
            done = verb.is_passive or verb.stem in _COMES_ABOUT
            return SignCode.PRESENT_FUTURE if done else SignCode.PRESENT


_COMES_ABOUT = frozenset("біт таусыл аяқтал".split())
"""Active verbs that tell that work ends."""


def _handles(clause: Clause, at: int) -> bool:
    """Whether somebody deals with what people sent in: ұсынысты екі аптада жолдайды."""
    before = clause.tokens[:at]
    sent_in = any(clause.has(near, "acting.submissions") for near in before)
    third = clause.tokens[at].word.endswith(("ды", "ді"))
    verb = read_verb(clause.tokens[at].word)
    if only_proposes(clause, at, verb) or is_attitude(clause, at, verb):
        return False
    active = third and verb is not None and not verb.is_passive
    if active and not any(is_one_office(clause, near) for near in before):
        return False  # a norm: уәкілетті орган өтінішті қарайды
    return sent_in and clause.has(clause.tokens[at], "acting.handling")


def _goes_on(clause: Clause, at: int) -> bool:
    """Whether a verb only says that work goes on: жариялап отырады, қабылдай бастаймыз."""
    before = clause.before(at, 1)
    on = clause.tokens[at].word.startswith(("отырады", "отырамыз", "тұрамыз", "тұрады"))
    converb = bool(before) and _CONVERB.fullmatch(before[0].word) is not None
    return on and converb and clause.has(before[0], "acting.verbs")


def _idiom(clause: Clause, at: int, verb: Verb) -> SignCode | None:
    """Read a verb whose noun decides: a ban is put, the floor is given, not one is closed."""
    before = clause.before(at, 6)
    last = before[-1].word if before else ""
    if (last, verb.stem) in _NORMS or is_fine(clause, at, verb) or is_end_of_term(clause, at, verb):
        return SignCode.POWER
    if arrives(clause, at, verb) or is_submitted(clause, at, verb):
        return SignCode.FUTURE_PASSIVE
    if _is_idle(clause, at, verb):
        return SignCode.TALK
    runs = verb.form is not Form.FIRST and _stand_together(clause, at, verb, _RUNS)
    if _stand_together(clause, at, verb, _WORK) or (runs and from_a_day(clause)):
        return _of_work(clause, verb)
    if before and clause.has(before[-1], "against.effect_nouns"):
        road = before[-1].word == "жол" and not verb.stem.startswith(("аш", "бер"))
        return None if road else SignCode.EFFECT  # жол жөнделеді; but жол ашады
    return _of_nobody(clause, at, verb)


def _is_idle(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether a verb and its noun are no work: сөз беріледі, алға тартады."""
    words = 16 if verb.stem.startswith("бер") else 1
    return _stand_together(clause, at, verb, _IDLE, words=words)


_SAME = frozenset(("бұрынғыдай", "өзгеріссіз", "тегін"))


def _of_nobody(clause: Clause, at: int, verb: Verb) -> SignCode | None:
    """Read what will befall nobody: бірде-бір мектеп жабылмайды."""
    before = clause.before(at, 1)
    if verb.stem == "қал" and before and before[0].word in _SAME:
        return SignCode.GUARANTEE
    without = bool(before) and before[0].word.endswith(("сыз", "сіз"))
    if verb.stem == "қал" and without and _not_one(clause, verb):
        return SignCode.GUARANTEE  # ешкім жұмыссыз қалмайды
    explicit = any(token.word == "бірде-бір" for token in clause.before(at, 6))
    idle = clause.has(clause.tokens[at], "against.effect") and not explicit
    idle = idle or _nobody_else(clause, at)
    return SignCode.GUARANTEE if _not_one(clause, verb) and not idle else None


def _of_work(clause: Clause, verb: Verb) -> SignCode:
    """Tell what work by an idiom is: of the third person as good as a passive."""
    return _code(verb) if verb.form is Form.FIRST else SignCode.FUTURE_PASSIVE


def _stand_together(
    clause: Clause, at: int, verb: Verb, pairs: tuple[tuple[str, str], ...], words: int = 1
) -> bool:
    """Whether a noun that decides stands before a verb, its passive or causative."""
    before = clause.before(at, words)
    return any(
        verb.stem.startswith(stem) and any(near.word.startswith(noun) for near in before)
        for noun, stem in pairs
    )


def _nobody_else(clause: Clause, at: int) -> bool:
    """Whether nobody is said to do what is no harm: балықшыдан ешкім сұрамайды, ақша салмайды."""
    said = {token.word for token in clause.tokens}
    if "бірде-бір" in said:
        return False
    return "ешкім" in said and not clause.has(clause.tokens[at], "acting.harm")


def _not_one(clause: Clause, verb: Verb) -> bool:
    """Whether it is said that not one will be: бірде-бір мектеп жабылмайды."""
    if not verb.denied or verb.stem.startswith("ал"):  # ешкім айта алмайды: nobody is able
        return False
    said = {token.word for token in clause.tokens}
    not_even = "бір" in said and bool({"да", "де", "та", "те"} & said)
    return not_even or bool({"бірде-бір", "ешбір", "ешқандай", "ешкім", "ешкімге"} & said)


def _weak(clause: Clause, at: int, verb: Verb) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    token = clause.tokens[at]
    comes = _changes_nothing(clause, token, verb) or _comes_about(clause, token, verb)
    comes = comes or law_that_does(clause, at) is not None or is_left_undone(clause, at, verb)
    comes = comes or is_of_a_share(clause, at, verb)
    if comes or is_able(clause, at, verb) or is_told_of_a_thing(clause, at, verb):
        return SignCode.EFFECT
    says = clause.has(token, "against.talk") and not _handles(clause, at)
    says = says or _are_accepted(clause, verb) or _may_agree(clause, at, verb)
    if says or _opens(clause, verb) or _only_worries(clause, at, verb):
        return SignCode.TALK
    if verb.form is Form.FIRST:
        lost = verb.stem in ("ұт", "ұтыл", "қал") or has_long_done(clause, at, verb)
        return SignCode.EFFECT if lost or gives_up(clause, verb) else None
    if clause.has(token, "against.powers"):
        return SignCode.POWER
    idle = clause.has(token, "against.effect") or clause.has(token, "against.wish")
    return SignCode.EFFECT if idle or _is_threat(clause, token, verb) else None


def _may_agree(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether somebody says only what he could agree to: мұны қолдай аламыз."""
    before = clause.before(at, 1)
    able = verb.form is Form.FIRST and verb.stem == "ал"
    return able and bool(before) and before[0].word in _AGREEING


_AGREEING = frozenset("қолдай құптай мақұлдай келісе қабылдай айта түсіне".split())


def _are_accepted(clause: Clause, verb: Verb) -> bool:
    """Whether people may still write: ұсыныстар 15 мамырға дейін қабылданады."""
    return verb.stem == "қабылдан" and any(
        clause.has(token, "acting.submissions") for token in clause.tokens
    )


def _changes_nothing(clause: Clause, token: Token, verb: Verb) -> bool:
    """Whether what will not be done is no harm: жоспарға өзгеріс енгізілмейтінін хабарлады."""
    undone = verb.denied and verb.is_passive and verb.form is not Form.FIRST
    return undone and not clause.has(token, "acting.harm")


def _comes_about(clause: Clause, token: Token, verb: Verb) -> bool:
    """Whether something is told to grow, shrink or fail by itself: шығын екі еселенетінін."""
    return verb.form is Form.TOLD and not verb.denied and clause.has(token, "against.growing")


def _only_worries(clause: Clause, at: int, verb: Verb) -> bool:
    """Whether what will be is only what somebody feels or dwells on: көтермейтініне алаңдайды."""
    dative = verb.form is Form.TOLD and DATIVE.fullmatch(clause.tokens[at].word) is not None
    vouched = any(clause.has(near, "cues.vouching") for near in clause.after(at, 4))
    return dative and not vouched


def _is_threat(clause: Clause, token: Token, verb: Verb) -> bool:
    """Whether harm is told that would come if: бап қабылданса, шаруашылықтар жабылады."""
    harm = clause.has(token, "acting.harm") and not verb.denied and verb.form is Form.THIRD
    return harm and bool(clause.of_kind(Aside.CONDITION))


def _opens(clause: Clause, verb: Verb) -> bool:
    """Whether the chair begins, goes on or ends, and no work is named."""
    if verb.form is not Form.FIRST or verb.stem not in _OPENS or clause.periods or clause.amounts:
        return False
    return not any(
        _ACCUSATIVE.fullmatch(near.word) and near.word != "кейін" for near in clause.tokens
    )


def _is_work(clause: Clause, at: int) -> bool:
    """Whether a verb is work by its noun (қайта қарайды), or deals with what people sent in."""
    verb = read_verb(clause.tokens[at].word)
    if verb is None or verb.form is Form.PARTICIPLE:
        return False
    return _stand_together(clause, at, verb, _WORK) or _handles(clause, at)
