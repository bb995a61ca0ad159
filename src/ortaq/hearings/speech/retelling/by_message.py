"""What somebody's words were, with no conjunction: her proposal is a cap; Wait, was the gist."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.terms import groups, terms

_IS = frozenset("is was".split())
_LEAST = 4
"""Shortest proposal that is a noun with its words (words and marks)."""
_SHORTEST = 2
"""Shortest message before its noun (words and marks)."""
_NOUN = 6
"""So near the beginning stands a proposal, and so long is the noun for a message (words)."""
_JUDGED = frozenset("good bad fair big small major minor simple first last only same best".split())
"""Behind an article these only judge a proposal: is a good one, was the last of the day."""


def by_message(sentence: Read) -> list[Retold]:
    """Read a message that its noun follows, or what a proposal is. English only."""
    if sentence.syntax.verbs_show_number:
        return []
    return _closed_by_noun(sentence) or _proposed(sentence) or _listed(sentence)


def _closed_by_noun(sentence: Read) -> list[Retold]:
    """Read what a noun of speech closes: Strike out the fee, was the gist."""
    tokens, nouns = sentence.tokens, _nouns(sentence) | terms("en", "clauses.gists")
    words = [i for i, token in enumerate(tokens) if token.is_word]
    if not words or tokens[words[-1]].folded not in nouns:
        return []
    last = words[-1]
    near = range(max(_SHORTEST + 1, last - _NOUN), last)
    verb = next((i for i in near if tokens[i].folded in _IS and tokens[i - 1].text == ","), 0)
    if not verb or any(map(sentence.is_quote, tokens[: last + 1])):
        return []
    owner = owner_of(sentence, verb + 1, last)
    if owner is None and tokens[verb + 1].folded != "the":
        return []
    return [
        Retold(tokens[0].start, tokens[verb - 2].end, noun_cue(sentence, last), owner, full=True)
    ]


def _proposed(sentence: Read) -> list[Retold]:
    """Read what somebody's proposal is, where a noun tells it: Her remedy is a longer term."""
    tokens, nouns = sentence.tokens, terms("en", "clauses.proposing_nouns")
    noun = next((i for i in range(1, min(_NOUN, len(tokens))) if tokens[i].folded in nouns), 0)
    owner = owner_of(sentence, 0, noun) if noun else None
    first = _behind_is(sentence, noun + 1)
    if owner is None or not first or any(one.listed for one in sentence.cues):
        return []
    judged = first + 1 < len(tokens) and tokens[first + 1].folded in _JUDGED
    if judged or len(tokens) - first < _LEAST or tokens[first].folded not in _DETERMINERS:
        return []
    return [Retold(*sentence.to_end(first), noun_cue(sentence, noun), owner, full=True)]


_DETERMINERS = frozenset(
    "a an the one two three four five six ten no more fewer article paragraph point clause".split()
)


def _listed(sentence: Read) -> list[Retold]:
    """Read what somebody gives before a colon: Kim cited figures: 40 families have left."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    colon = next((i for i, token in enumerate(tokens) if token.text == ":"), 0)
    near = {token.folded for token in tokens[max(0, colon - _ITEM) : colon]}
    named = bool(near & terms(lang, "clauses.listed_nouns"))
    if len(tokens) - colon < _LEAST or sentence.is_quote(tokens[colon + 1]):
        return []
    if any(one.listed and one.first < colon for one in sentence.cues):
        return []
    verbs = terms(lang, "clauses.listing_verbs")
    for one in sentence.subjects:
        verb = [token.folded for token in tokens[one.last : min(colon, one.last + 2)]]
        gives = named and verb[:1] and verb[0] in verbs
        gives = gives or (len(verb) > 1 and verb[0] in _SPOKE and verb[1] in _ABOUT)
        if gives and one.nominative and one.kin in SINGLE:
            cue = noun_cue(sentence, one.last)
            return [Retold(*sentence.to_end(colon + 1), cue, one, full=True)]
    return []


_SPOKE = frozenset("spoke speaks talked talks dwelt touched".split())
_ABOUT = frozenset("about of on upon".split())
_ITEM = 3
"""So near before a colon stands what is given behind it (words)."""


def _nouns(sentence: Read) -> frozenset[str]:
    return terms(sentence.syntax.lang, "clauses.said_nouns")


def _behind_is(sentence: Read, i: int) -> int:
    """Give where something begins behind is, was, would be; 0 = no such verb stands here."""
    words = [token.folded for token in sentence.tokens[i : i + 3]]
    if words[:1] and words[0] in _IS and len(words) > 1:
        return i + 1
    return i + 2 if words[:2] == ["would", "be"] and len(words) > 2 else 0


def owner_of(sentence: Read, first: int, last: int) -> Subject | None:
    """Find whose a noun is between two places: her; Kim's; the lawyer's."""
    tokens, owners = sentence.tokens, groups("en", "clauses.possessives")
    for i in range(first, last):
        if tokens[i].folded in owners:
            gender = next(iter(owners[tokens[i].folded]), "")
            place = (tokens[i].start, tokens[i].end, tokens[i].text)
            return Subject(Kin.PRONOUN, i, i + 1, *place, gender=gender)
    inside = [one for one in sentence.subjects if first <= one.first and one.last <= last]
    named = [one for one in inside if tokens[one.last - 1].folded.endswith(("'s", "s'"))]
    return named[-1] if named and named[-1].kin in {Kin.PERSON, Kin.ROLE} else None


def noun_cue(sentence: Read, i: int) -> Cue:
    """Give the noun at a place as what reports speech."""
    token = sentence.tokens[i]
    return Cue(i, i + 1, token.start, token.end, token.text, "", listed=True)
