"""Whom a Kazakh clause names as the one who acts. Part of the grammar in `promises.kazakh`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.kazakh_verbs import Form, read_verb
from ortaq.commitments.promises.promise import Sign, SignCode

_LAW_AS_SUBJECT = re.compile(
    r"(?:\d+-)?(?:заң|заңы|бап|бабы|тармақ|тармағы|тармақша|тармақшасы|норма|нормасы|ереже|ережесі"
    r"|конституция|конституциясы|реформа|реформасы|кодекс|кодексі|құжат)"
)


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun that a verb goes with, if it tells: a law, an event, an office.

    Kazakh puts it before the verb, and mostly at the beginning.
    """
    opened = _opened(clause, cue)
    ahead = [token for token in clause.tokens if opened <= token.start < cue.start]
    before = _without_speaker(clause, ahead, cue)
    first = _charged(clause, before, cue) or law_that_does(clause, clause.at(cue.start))
    if first is not None:
        return first
    for token in before:
        at = clause.at(token.start)
        event = clause.has(token, "against.event") and not is_oblique(token.word)
        event = event and _THING_DONE.fullmatch(token.word) is None
        event = event and not _is_of_event(clause, at) and not _is_of_round_table(clause, at)
        if token.word == "біздің" and clause.after(at, 1):
            return _ours(clause, at)
        law = _LAW_AS_SUBJECT.fullmatch(token.word) and not _is_of_lawyers(clause, at)
        if event or law:
            return token
        body = clause.has(token, "against.bodies_of_state") and not _TELLS_WHICH.search(token.word)
        body = body and not _is_no_body(clause, at, cue)
        if body and not is_oblique(token.word):
            return token
        if clause.has(token, "acting.people_words") and not is_attribute(clause, at):
            return token
    return None


_THING_DONE = re.compile(r"\w{3,}(?:[дтн][ыі]|с[ыі]н)")
"""What is done to a meeting: талқылауды түйіндеген әкім."""


def _opened(clause: Clause, cue: Sign) -> int:
    """Give where the words of an order begin: хатшы оқып берді: «Кеңесті халық сайласын»."""
    return clause.text.rfind(":", 0, cue.start) + 1 if cue.code is SignCode.ORDER else 0


def _is_no_body(clause: Clause, at: int, cue: Sign) -> bool:
    """Whether the state only pays, or people only tell which: екі адам кіретін топ құрылады."""
    following = clause.after(at, 1)
    verb = read_verb(following[0].word) if following else None
    which = verb is not None and verb.form is Form.PARTICIPLE and cue.code is not SignCode.ORDER
    promised = read_verb(clause.text[cue.start : cue.end].lower())
    pays = promised is not None and promised.stem in ("төле", "өте", "көтер")
    return which or (pays and clause.tokens[at].word == "мемлекет")


def _is_of_lawyers(clause: Clause, at: int) -> bool:
    """Whether the word for law only tells which office is meant: заң факультеті, заң бөлімі."""
    following = clause.after(at, 1)
    plain = clause.tokens[at].word == "заң" and bool(following)
    return plain and clause.has(following[0], "acting.people_words")


def _is_of_round_table(clause: Clause, at: int) -> bool:
    """Whether what a round table left behind acts, not it: дөңгелек үстелдің ұсынымдары."""
    following = clause.after(at, 1)
    round_table = clause.tokens[at].word == "дөңгелек" and bool(following)
    return round_table and is_oblique(following[0].word)


def law_that_does(clause: Clause, at: int) -> Token | None:
    """Give the law that does what is told: жоба тыйым салып, қырылуын тоқтататынын айтты."""
    verb = read_verb(clause.tokens[at].word)
    if verb is None or verb.form is not Form.TOLD or verb.is_passive:
        return None
    return next((clause.tokens[i] for i in range(at) if _does(clause, i)), None)


def _does(clause: Clause, at: int) -> bool:
    """Whether a law is the doer: in the nominative, or in the genitive with nothing of its own."""
    word, following = clause.tokens[at].word, clause.after(at, 1)
    if _LAW.fullmatch(word):
        idle = bool(following) and following[0].word in _ABOUT
        return bool(following) and not idle and not clause.has(following[0], "acting.people_words")
    own = bool(following) and _OWN.fullmatch(following[0].word) is not None
    return _OF_LAW.fullmatch(word) is not None and not own


_ABOUT = frozenset("бойынша туралы жайлы үшін жөнінде арқылы аясында".split())
"""With these a law is only what something is about: құжат бойынша қорытынды дайындайды."""
_LAW = re.compile(r"(?:\d+-)?(?:жоба|жобасы|заң|заңы|құжат|норма|нормасы|бап|бабы|тармақ|тармағы)")
_OF_LAW = re.compile(r"(?:заң|жоба|жобасы|құжат|норма|бап|баб|тармақ)(?:[ыі]?ның|[ыі]?нің|тың|тің)")
_OWN = re.compile(r"\d.*|\w{2,}(?:[ыі]н(?:[ае]|да|де)?|[ыі])")
"""What of a law is meant, not the law: заңның 5-бабын, жобаның мәтінін."""


def _ours(clause: Clause, at: int) -> Token:
    """Give who of ours acts, or `our` where that is no office: біздің қызметкерлер."""
    following = clause.after(at, 1)[0]
    return following if clause.has(following, "acting.people_words") else clause.tokens[at]


def _is_of_event(clause: Clause, at: int) -> bool:
    """Whether a meeting only tells which thing is meant: тыңдау модераторы, конференция қарары."""
    following = clause.after(at, 1)
    if not following or clause.has(following[0], "against.event"):
        return False
    beside = clause.text[clause.tokens[at].end : following[0].start] == " "
    when = _WHEN.fullmatch(following[0].word) is not None
    return beside and (when or re.fullmatch(r"\w{3,}[ыі]", following[0].word) is not None)


_WHEN = re.compile(r"(?:соң|барыс|аяғ|қорытынды|үст|кез|ая|арт)(?:сын|[ыі]н)(?:да|де)")
"""With these a meeting only tells when: кездесу соңында, тыңдау барысында."""


def _without_speaker(clause: Clause, before: Sequence[Token], cue: Sign) -> Sequence[Token]:
    """Leave out who only tells it: аудан әкімі Асқар Нұров | жолдың жөнделетінін айтты."""
    verb = read_verb(clause.text[cue.start : cue.end].lower())
    told = verb is not None and verb.form in (Form.TOLD, Form.PAST_TOLD) and verb.is_passive
    if not told:
        return before
    capital = [i for i, t in enumerate(before) if clause.text[t.start].isupper()]
    names = [i for i in capital if i - 1 in capital and i - 1 > 0 and _is_whole(clause, before, i)]
    return before[names[-1] + 1 :] if names else before


def _is_whole(clause: Clause, before: Sequence[Token], at: int) -> bool:
    """Whether two capital words stand side by side and the second in the nominative."""
    between = clause.text[before[at - 1].end : before[at].start]
    return between == " " and not is_oblique(before[at].word)


def _charged(clause: Clause, before: Sequence[Token], cue: Sign) -> Token | None:
    """Give whom an order charges: әкім білім бөліміне есеп беруді тапсырды."""
    word = clause.tokens[clause.at(cue.start)].word
    ordered = word.startswith(("тапсыр", "жүктел", "жүктед"))
    ordered = ordered and not word.endswith(("ады", "еді"))
    if not ordered and not (cue.code is SignCode.ASSIGNMENT and not word.endswith(("сын", "сін"))):
        return None  # бөлім ұсыныстарды басқармаға тапсырады: it hands them over
    told = (
        token
        for token in before
        if _CHARGED.fullmatch(token.word) and clause.has(token, "acting.people_words")
    )
    return next(told, None)


_CHARGED = re.compile(r"\w{2,}(?:[ғқгк][ае]|[ыі]?н[ае])")


def is_attribute(clause: Clause, at: int) -> bool:
    """Whether an office is no subject: in another case, or before whose it is (қала тұрғындары)."""
    following = clause.after(at, 1)
    if [near.word for near in clause.after(at, 2)][1:] == ["бар"]:
        return is_oblique(clause.tokens[at].word)  # бөлім | мүгедектігі бар жүргізушілерге
    whose = any(
        _GENITIVE.fullmatch(near.word) or clause.has(near, "people.groups") for near in following
    )
    beside = bool(following) and clause.text[clause.tokens[at].end : following[0].start] == " "
    word = clause.tokens[at].word
    where = word in _PLACES and any(_PART_OF.fullmatch(near.word) for near in following)
    return is_oblique(word) or (beside and (whose or where))


_TELLS_WHICH = re.compile(r"[лдт][ыі][қк]$")
"""Adjectives: мемлекеттік грант, республикалық бюджет."""
_PLACES = frozenset("қала аудан облыс өңір".split())
_PART_OF = re.compile(
    r"\w{3,}с?[ыі]н(?:д[ае]н?|д[ае][ғг][ыі]|[ае]|ан|ен|[ыі]ң)(?<!жақында)(?<!бойынша)"
)
"""What of a place: қала | орталығында, аудан | көшелеріне."""


_GENITIVE = re.compile(r"\w{2,}(?:[ыі]ның|[ыі]нің|лардың|лердің|дардың|дердің|тардың|тердің)")
_OBLIQUE = re.compile(
    r"\w+(?:[дтн][ыі]ң|[ғқгк][ае]|[дт][ае]н?|н[ае]н|[ыі]на|[ыі]не|[ыі]н|[мбп]ен|[лдт][ае]рд[ыі])|\w{3,}(?:дағы|дегі)"
)


def is_oblique(word: str) -> bool:
    """Whether a noun stands in another case than that of a subject."""
    return _OBLIQUE.fullmatch(word) is not None


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: none is marked in Kazakh by form alone."""
    return None
