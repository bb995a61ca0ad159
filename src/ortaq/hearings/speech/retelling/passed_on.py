"""English passives with who spoke: It was noted by Kim that …; a plea to wait was made by Kim."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import terms

_BE = frozenset("was were is are been".split())
_OPENS = frozenset({"that", "to"})
_OWNERS = frozenset({Kin.PERSON, Kin.ROLE, Kin.BODY, Kin.COLLECTIVE})
_ADVERBS = 2
"""Most words between the verb to be and a participle: was also rightly pointed out."""
_ROLE = 6
"""Longest words between by and who spoke, or behind him before his clause."""


def passed_on(sentence: Read) -> list[Retold]:
    """Read what was said by somebody, told in the passive."""
    tokens = sentence.tokens
    if sentence.syntax.verbs_show_number or any(map(sentence.is_quote, tokens)):
        return []
    for by in (i for i, token in enumerate(tokens) if token.folded == "by" and i > _ADVERBS):
        be, owner = _be_before(sentence, by), _owner(sentence, by)
        if not be or owner is None:
            continue
        said = _clause(sentence, be, by, owner) or _noun_phrase(sentence, be, by)
        if said:
            words = " ".join(token.text for token in tokens[be + 1 : by])
            place = tokens[be + 1].start, tokens[by - 1].end
            cue = Cue(be + 1, by, *place, words, words.lower(), listed=True)
            return [Retold(*said, cue, owner, full=True, collective=owner.kin is Kin.COLLECTIVE)]
    return []


def _be_before(sentence: Read, by: int) -> int:
    """Give where the verb to be stands before a participle and by; 0 = nowhere."""
    near = range(by - 2, max(0, by - 3 - _ADVERBS), -1)
    return next((i for i in near if sentence.tokens[i].folded in _BE), 0)


def _owner(sentence: Read, by: int) -> Subject | None:
    near = (one for one in sentence.subjects if one.kin in _OWNERS)
    fits = (one for one in near if 0 < one.first - by <= _ROLE)
    first = next(fits, None)
    words = sentence.tokens[by + 1 : first.first] if first else ()
    return first if all(token.is_word for token in words) else None


def _clause(sentence: Read, be: int, by: int, owner: Subject) -> Spoken | None:
    """Give what that or to opens behind who spoke: It was proposed by Kim | to wait."""
    tokens = sentence.tokens
    it = {token.folded for token in tokens[max(0, be - 2) : be]}
    told = {token.folded for token in tokens[be + 1 : by]}
    verbs = terms("en", "cues.say") | terms("en", "cues.stress") | terms("en", "cues.propose")
    opinion = terms("en", "cues.opinion") | {"pointed", "expressed"}
    if not told & (verbs | opinion) or not ("it" in it or _noun(sentence, be)):
        return None
    near = range(owner.last, min(owner.last + _ROLE, len(tokens) - 1))
    opens = next((i for i in near if tokens[i].folded in _OPENS), 0)
    return sentence.to_end(opens + (tokens[opens].folded == "that")) if opens else None


def _noun(sentence: Read, be: int) -> int:
    """Give where it ends that what is told of is a proposal, a question, a view; 0 = it is not."""
    nouns, opening = terms("en", "clauses.passed_nouns"), sentence.tokens[:be][:_ROLE]
    return next((i + 1 for i, token in enumerate(opening) if token.folded in nouns), 0)


def _noun_phrase(sentence: Read, be: int, by: int) -> Spoken | None:
    """Give a noun of speech with what it tells: A proposal to wait | was made by Kim."""
    tokens = sentence.tokens
    verbs = terms("en", "clauses.passed_verbs")
    told = any(token.folded in verbs for token in tokens[be + 1 : by])
    told = told or [t.folded for t in tokens[be + 1 : by]] == ["put", "forward"]
    plain = all(token.is_word or token.text.isdigit() for token in tokens[:be])
    own = any(one.listed and one.first < be for one in sentence.cues)
    noun = _noun(sentence, be)
    if not told or not plain or own or not 0 < noun < be - 1:
        return None  # A similar view was expressed by Kim
    return sentence.words(0, be)
