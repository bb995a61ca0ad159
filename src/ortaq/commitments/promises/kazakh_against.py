"""What in a Kazakh clause speaks against a promise: appeals, denials, doubts, habits, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.kazakh_verbs import Form, read_verb
from ortaq.commitments.promises.promise import Sign, SignCode

_APPEAL = re.compile(r"\w{2,}(?:йық|йік|ңыз|ңіз|ңызшы|ңізші|ңыздар|ңіздер)")
_YOU = re.compile(r"(?:өз)?(?:сіз|іңіз)\w*|\w*өздеріңіз\w*")
"""You and yours only look like appeals: өздеріңіз айтқан ұсыныс."""
_PAST = re.compile(r"\w{2,}[дт][ыі](?:[кқм])?")
_IN_LAW = re.compile(
    r"(?:\d+-)?(?:заңда|заңында|бапта|бабында|тармақта|тармағында|конституцияда|кодексте)"
    r"|(?:\d+-)?(?:заң|бап|бабы|тармақ|тармағы|норма|ереже|қағида|кодекс)(?:лар|лер|дар|дер)?(?:мен|пен|бен)"
)
_GIVEN = frozenset("уәде уәдесін сөз кепілдік кепіл міндеттеме".split())
"""What is given with a promise: уәде берді; анықтап берді gives none."""
_PARTICLES = frozenset("да де та те ғой".split())


def objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    """Yield what a word says against a promise: wishes, denials, doubts, habits, laws."""
    you = _YOU.fullmatch(token.word) is not None
    adverb = token.word == "міндетті" and [t.word for t in clause.after(at, 1)] == ["түрде"]
    which = token.word == "қажетті" and bool(clause.after(at, 1))  # қажетті есептерді жолдайды
    wishes = clause.has(token, "against.wish") and not (adverb or which)
    appeals = _APPEAL.fullmatch(token.word) and not you and _ends_phrase(clause, at)
    if wishes or appeals:
        yield Sign(SignCode.WISH, token.start, token.end)
    if _ASKED.fullmatch(token.word) and _asks_below(clause, token):
        yield Sign(SignCode.WISH, token.start, token.end)
    last = at == len(clause.tokens) - 1
    if _has_been_so(clause, at) or _is_every_time(clause, at):
        yield Sign(SignCode.HABIT, token.start, token.end)
    if last and token.word in ("делінген", "делінеді"):  # so says the draft
        yield Sign(SignCode.LAW, token.start, token.end)
    if last and token.word in ("жоқ", "емес", "еді", "болатын", "болған"):
        yield Sign(SignCode.DENIED, token.start, token.end)
    if last:
        yield from _at_the_end(clause, at, token)
    if clause.has(token, "against.doubt"):
        yield Sign(SignCode.DOUBT, token.start, token.end)
    usual = clause.has(token, "against.habit") or _is_of_accounts(clause, at)
    if usual and not from_a_day(clause):
        yield Sign(SignCode.HABIT, token.start, token.end)
    if _cites_law(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _asks_below(clause: Clause, token: Token) -> bool:
    """Whether what somebody asks for follows a colon: зал тілегі: жол салынсын."""
    asked = re.search(r":.*с[ыі]н\W*$", clause.text[token.end :])
    return asked is not None and not clause.in_resolution


_ASKED = re.compile(r"(?:тіле[кг]|талап|талаб|өтініш|ұсыныс|бұйымтай|арман)\w*")


def _has_been_so(clause: Clause, at: int) -> bool:
    """Whether what has been done so far is told: он жылдан бері той өткіземін.

    Not where it only tells which thing is meant: екі жылдан бері тұрған көпірді жөндейміз.
    """
    before = clause.before(at, 1) if clause.tokens[at].word == "бері" else ()
    since = any(re.fullmatch(r"\w{2,}[дтн][ае]н", near.word) for near in before)
    return since and not any(_WHICH.fullmatch(near.word) for near in clause.after(at, 6))


def _is_every_time(clause: Clause, at: int) -> bool:
    """Whether it is done day by day or each season, or all by oneself: күнде барамыз, әр қыста."""
    word, before = clause.tokens[at].word, [near.word for near in clause.before(at, 1)]
    if word == "өзіміз":
        return any(near.word == "өзіміз" for near in clause.tokens[:at]) and not clause.periods
    daily = word == "күнде" and not any(_COUNTS.match(one) for one in before)
    return daily or (word == "әр" and _SEASON.match(clause.text, clause.tokens[at].end) is not None)


_COUNTS = re.compile(
    r"\d|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|бұл|сол|осы|\w+[ғқгк][ае]н"
)
"""What stands before a day that is no `every day`: он күнде, сол күнде."""
_SEASON = re.compile(r"\s(?:көктем|жаз|күз|қыс|жыл|жол)(?:да|де|та|ы)?\b")
_WHICH = re.compile(r"\w{2,}(?:[ғқгк][ае]н|[ае]т[ыі]н|йт[ыі]н)")


def _is_of_accounts(clause: Clause, at: int) -> bool:
    """Whether what comes in every year is told: жылдық кірісі 41 млн, 38-і жалақыға жұмсалады."""
    following = clause.after(at, 1)
    word = clause.tokens[at].word
    return word == "жылдық" and bool(following) and clause.has(following[0], "against.accounts")


def _ends_phrase(clause: Clause, at: int) -> bool:
    """Whether nothing but a mark follows: an appeal, not `ескертуіңіз хаттамаға енгізіледі`."""
    end = clause.tokens[at].end
    return at == len(clause.tokens) - 1 or clause.text[end : end + 1] in tuple(",.!?;:»”")


def _at_the_end(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    """Yield what a finished verb at the end says: that something was, or who vouches for it."""
    before = [near for near in clause.before(at, 3) if near.word not in _PARTICLES]
    told = any(verb.form is Form.TOLD for near in before if (verb := read_verb(near.word)))
    gives = token.word in ("берді", "бердік", "етті")
    given = any(near.word in _GIVEN for near in clause.before(at, 1))
    if told and clause.has(token, "cues.vouching") and (given or not gives):
        yield Sign(SignCode.VOUCHED, token.start, token.end)
    if re.fullmatch(r"\w{3,}с[ыі]н", token.word) and not clause.in_resolution:
        yield Sign(SignCode.WISH, token.start, token.end)  # қабылдайтыны жазылсын
    if not told and _PAST.fullmatch(token.word) and read_verb(token.word) is None:
        yield Sign(SignCode.PAST, token.start, token.end)


def from_a_day(clause: Clause) -> bool:
    """Whether what is usual begins on a day: 2027 жылдан бастап жыл сайын."""
    return any(p.first_day is not None and p.last_day is None for p in clause.periods)


def _cites_law(clause: Clause, at: int) -> bool:
    """Whether words tell that something stands in a law: заңға сәйкес, бап бойынша, заңда."""
    word = clause.tokens[at].word
    if word in ("сәйкес", "сай", "бойынша"):
        about = "құжат" if word == "бойынша" else ""  # құжат бойынша: about it, not by it
        cited = any(
            clause.has(near, "against.law") and near.word != about for near in clause.before(at, 2)
        )
        return cited and not (word == "бойынша" and clause.periods)
    return _IN_LAW.fullmatch(word) is not None
