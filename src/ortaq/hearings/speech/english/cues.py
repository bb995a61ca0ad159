"""The verbs and phrases of an English sentence that report speech."""

from __future__ import annotations

from functools import cache

from ortaq.hearings.speech.english.letters import is_recital, recites
from ortaq.hearings.speech.english.split_verbs import is_left_to, is_split
from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Token

_ARTICLES = frozenset("the a an one another this that his her their our".split())


@cache
def _verbs() -> frozenset[str]:
    kinds = ("say", "stress", "opinion", "propose", "participles")
    return frozenset().union(*(terms("en", f"cues.{kind}") for kind in kinds))


def is_reporting(token: Token) -> bool:
    """Tell whether a word is a verb that reports speech."""
    return token.is_word and token.folded in _verbs()


def _is_present(tokens: Tokens, i: int) -> bool:
    """Tell the present of a verb that the lists have in the past, beside who speaks: he mutters."""
    stem = tokens[i].folded.removesuffix("s")
    past = {f"{stem}ed", f"{stem}d", f"{stem.removesuffix('ie')}ied"}
    before = tokens[i - 1] if i else None
    if stem == tokens[i].folded or before is None or not past & _verbs():
        return False
    return before.is_capital or before.folded in {"he", "she", "who"} or before.text == ","


def cues_of(tokens: Tokens) -> list[Cue]:
    """Give the reporting verbs and phrases of a sentence in order."""
    phrases = _phrases_in(tokens)
    inside = {i for first, last in phrases.items() for i in range(first, last)}
    return [
        _phrase(tokens, i, phrases[i]) if i in phrases else _cue(tokens, i)
        for i in range(len(tokens))
        if i in phrases or (i not in inside and _reports(tokens, i))
    ]


@cache
def _phrases() -> frozenset[str]:
    kinds = ("phrases", "phrases_object")
    return attitudes().union(*(terms("en", f"cues.{kind}") for kind in kinds))


@cache
def attitudes() -> frozenset[str]:
    """Give the phrases that themselves show what the speaker thinks: has no objection to."""
    forms = groups("en", "cues.forms")
    frames = (frame.partition(" ") for frame in terms("en", "cues.attitude_frames"))
    every = (f"{form} {rest}" for first, _, rest in frames for form in forms[first])
    return terms("en", "cues.phrases_attitude").union(every)


def _phrases_in(tokens: Tokens) -> dict[int, int]:
    """Find phrases by where they begin and end, also with adverbs inside: would merely like."""
    found = dict(phrases_at(tokens, _phrases()))
    plain = [i for i, token in enumerate(tokens) if not _is_adverb(token)]
    if len(plain) < len(tokens):
        for first, last in phrases_at([tokens[i] for i in plain], _phrases()):
            found.setdefault(plain[first], plain[last - 1] + 1)
    return found


def _is_adverb(token: Token) -> bool:
    adverb = token.folded in terms("en", "cues.adverbs") or token.folded.endswith("ly")
    return adverb and token.text.islower()


def _phrase(tokens: Tokens, first: int, last: int) -> Cue:
    """Give a verb with what completes it: went on, drew attention to, spoke against."""
    words = " ".join(token.text for token in tokens[first:last])
    lemma = words.lower()
    governs = lemma not in terms("en", "cues.phrases")
    place = tokens[first].start, tokens[last - 1].end
    shows = lemma in attitudes()
    return Cue(first, last, *place, words, lemma, listed=True, takes_object=governs, shows=shows)


def _cue(tokens: Tokens, i: int) -> Cue:
    token = tokens[i]
    predicate = _is_predicate(tokens, i)
    plain = token.folded in terms("en", "cues.plain_forms") or _is_present(tokens, i)
    owned = _is_thought_or_told(tokens, i)
    plain = plain or owned or _comes_from_somebody(tokens, i) or _had_written(tokens, i)
    split, holds = is_split(tokens, i), _holds(tokens, i)
    plain = plain or recites(tokens, i) or split or holds
    return Cue(
        i,
        i + 1,
        token.start,
        token.end,
        token.text,
        f"{token.folded} that" if holds else token.folded,
        listed=is_reporting(token) or predicate or plain,
        plural=predicate,
        follows=token.folded in terms("en", "cues.participles"),
        takes_object=split or token.folded in terms("en", "clauses.object_verbs"),
        owned=owned,
    )


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a word may report: a listed verb, or beside a quotation any verb in the past."""
    if any(tells(tokens, i) for tells in _TELLS):
        return True
    if tokens[i].text.isupper():
        return False  # RESOLVED: that …
    if tokens[i].folded in terms("en", "cues.plain_forms"):
        return _is_of_many(tokens, i)
    if is_reporting(tokens[i]):
        return not any(no_speech(tokens, i) for no_speech in _NO_SPEECH)
    if _is_present(tokens, i):
        return True
    past = tokens[i].is_word and tokens[i].text.islower() and tokens[i].folded.endswith("ed")
    return _is_predicate(tokens, i) or (past and len(tokens[i].text) > 4)


def _is_predicate(tokens: Tokens, i: int) -> bool:
    """Tell that all think alike: were unanimous."""
    before = tokens[i - 1].folded if i else ""
    return before in {"were", "are"} and tokens[i].folded in terms("en", "cues.predicates")


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Tell a noun that looks like a verb: the calls, in reports, no comments."""
    before = tokens[i - 1].folded if i else ""
    return before in _ARTICLES | terms("en", "cues.not_after")


def _is_of_several(tokens: Tokens, i: int) -> bool:
    """Tell several things that look like a verb: remarks were made; calls from farmers."""
    behind = [token.folded for token in tokens[i + 1 : i + 1 + _LEAD]]
    if not tokens[i].folded.endswith("s") or not behind:
        return False
    told = behind[0] in _LINKED and "that" not in behind and bool(_ARE & set(behind))
    return behind[0] in _ARE or (i == 0 and (behind[0] in _FROM or told))


def _is_of_many(tokens: Tokens, i: int) -> bool:
    """Whether a plain form stands behind who may use it: residents want, they say, who say."""
    j = i - 1
    while j > 0 and tokens[j].folded in terms("en", "cues.adverbs"):
        j -= 1
    if j < 0:
        return False
    many = terms("en", "subjects.collective") | {"they", "who"}
    return tokens[j].folded in many


def _is_asked(tokens: Tokens, i: int) -> bool:
    """Whether somebody was asked and speaks only then: Pressed on funds, the akim said …."""
    before = tokens[i - 1] if i else None
    opens = before is None or before.folded in {"when", "if", "once"}
    if not opens or not tokens[i].folded.endswith("ed"):
        return False
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if behind and (behind.folded == "that" or all(token.text != "," for token in tokens[i:])):
        return False  # of minutes, whose verbs have no subject: Asked that it be published
    return tokens[i].folded == "asked" or behind is None or behind.folded in _PASSIVE


def _describes(tokens: Tokens, i: int) -> bool:
    """Tell a participle that only describes a noun: anyone calling out a helicopter."""
    before = tokens[i - 1] if i else None
    if (
        before is None
        or not before.is_word
        or tokens[i].folded not in terms("en", "cues.participles")
    ):
        return False
    joined = terms("en", "subjects.collective") | terms("en", "cues.adverbs") | _BEFORE_GERUND
    return not (before.folded in joined or before.is_capital or _is_adverb(before))


def _is_asked_aside(tokens: Tokens, i: int) -> bool:
    """Whether two commas set aside what somebody was asked: Kim, asked when, said that …."""
    if i < 2 or tokens[i - 1].text != "," or not tokens[i].folded.endswith("ed"):
        return False
    behind = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    near = range(i + 2, min(i + 2 + _ASIDE, len(tokens)))
    commas = [k for k in near if tokens[k - 1].text == ","]
    closed = any(is_reporting(tokens[k]) or behind in {"by", "from"} for k in commas)
    return behind in _PASSIVE and closed


def _is_of_a_name(tokens: Tokens, i: int) -> bool:
    """Whether somebody only keeps his name back: asked not to be named; declined to give it."""
    words = [token.folded for token in tokens[i + 1 : i + 1 + _NAMELESS]]
    cut = next((k for k, word in enumerate(words) if not word.isalpha()), len(words))
    kept = "to" in words[:2] or (words[:1] == ["that"] and "not" in words)
    return kept and bool(_NAMES & set(words[:cut]))


def _is_written_down(tokens: Tokens, i: int) -> bool:
    """Whether a verb only takes something down, or calls a meeting: wrote it down; had called."""
    behind = [token.folded for token in tokens[i + 1 : i + 3]]
    ends = not behind or not tokens[i + 1].is_word
    held = ends and tokens[i].folded == "called" and bool(i) and tokens[i - 1].folded == "had"
    near = [token.folded for token in tokens[i + 1 : i + _DOWN]]
    mark = next((k for k, word in enumerate(near) if not word.isalpha()), len(near))
    down = "down" in near[:mark] and "that" not in near[:mark]
    return held or (tokens[i].folded in _TAKES and down)


def _gives_the_floor(tokens: Tokens, i: int) -> bool:
    """Whether somebody is only called to speak: called on Kim; not: called on Kim to wait."""
    behind = [token.folded for token in tokens[i + 1 : i + 1 + _CALLED]]
    return tokens[i].folded in {"called", "calls"} and behind[:1] == ["on"] and "to" not in behind


def _is_thought_or_told(tokens: Tokens, i: int) -> bool:
    """Read plain forms behind other words: rose to ask why, could only add; does not think."""
    before = tokens[i - 1].folded if i else ""
    if before in terms("en", "cues.denials"):
        return tokens[i].folded in terms("en", "cues.thoughts")
    if before == "only" and i > 1 and tokens[i - 2].folded in _MODAL:
        return tokens[i].folded in terms("en", "cues.infinitives")  # would only say that
    if before != "to" or tokens[i].folded not in terms("en", "cues.infinitives"):
        return False
    if is_left_to(tokens, i - 1):
        return True
    near = tokens[max(0, i - 1 - _LEAD) : i - 1]
    commas = [k for k, token in enumerate(near) if token.text in ",:;"]
    near = near[commas[-1] + 1 :] if commas else near
    return any(token.folded in terms("en", "cues.leads") for token in near)


def _goes_away(tokens: Tokens, i: int) -> bool:
    """Whether somebody only goes somewhere: moved to the back; not: moved to adopt it."""
    behind = [token.folded for token in tokens[i + 1 : i + 3]]
    place = behind[:1] == ["to"] and behind[-1] in _ARTICLES
    return tokens[i].folded in {"moved", "moves"} and (place or behind[:1] in _AWAY)


def _is_denied(tokens: Tokens, i: int) -> bool:
    """Whether somebody never said it: never said that …."""
    before = tokens[i - 1].folded if i else ""
    return before in {"never", "hardly"} and tokens[i].folded in terms("en", "cues.say")


def _had_written(tokens: Tokens, i: int) -> bool:
    """Tell the perfect of a verb whose other form is no participle: Kim had written that …."""
    return tokens[i].folded == "written" and bool(i) and tokens[i - 1].folded in {"had", "has"}


def _holds(tokens: Tokens, i: int) -> bool:
    """Tell a verb that reports only with its clause: held that; worries that."""
    behind = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    before = tokens[i - 1].folded if i else ""
    known = tokens[i].folded in terms("en", "cues.with_that") and behind == "that"
    return known and before not in terms("en", "cues.not_after") | _ARTICLES


def _comes_from_somebody(tokens: Tokens, i: int) -> bool:
    """Whether words come from whom nobody sees: came a voice from the back."""
    behind = [token.folded for token in tokens[i + 1 : i + 3]]
    heard = behind[:1] in (["a"], ["the"], ["another"]) and behind[-1] in HEARD
    return tokens[i].folded == "came" and heard


_MODAL = frozenset("would could can will might".split())
_NO_SPEECH = (
    is_recital,
    _is_noun,
    _is_of_several,
    _is_asked,
    _is_asked_aside,
    _describes,
    _is_of_a_name,
    _is_written_down,
    _gives_the_floor,
    _is_denied,
    _goes_away,
)
_TELLS = (
    _is_thought_or_told,
    _comes_from_somebody,
    _had_written,
    recites,
    is_split,
    _holds,
)
_ARE = frozenset("were are was have had".split())
_FROM = frozenset("by from of".split())
_LINKED = frozenset("for to on about against in".split())
_AWAY = (["into"], ["away"], ["on"], ["back"], ["from"], ["up"], ["closer"], ["along"])
_DOWN = 5
_CALLED = 14
"""So near behind called on stands what somebody is called on to do (words and marks)."""
_TAKES = frozenset("wrote writes noted notes".split())
_NAMES = frozenset("named identified anonymous name surname names".split())
_NAMELESS = 6
"""So near behind a verb stands what is kept back: to give his name (words)."""
_ASIDE = 16
"""Longest words for what somebody was asked, between commas (words and marks)."""
HEARD = frozenset("voice shout cry call heckle reply answer retort response rejoinder".split())
"""What is heard of somebody whom nobody sees."""
_BEFORE_GERUND = frozenset("by and but or then with while when before after without in".split())
_LEAD = 8
"""So far before an infinitive its other verb stands: used her three minutes to argue (words)."""
_PASSIVE = frozenset("to on about by from for whether if why how what when with as at in".split())
"""What follows a participle that opens a sentence: Pressed on costs; Invited to speak."""
