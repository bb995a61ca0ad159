"""What somebody wants or fears, in a sentence turned round: what worries her is that …."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.terms import groups, terms

_FAR = 20
"""So far into the sentence its second verb stands (words and marks)."""
_NOTHING = frozenset("something nothing".split())
"""Words that tell nothing yet: is something else: ….."""
_OWNERS = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE})


def by_cleft(sentence: Read) -> list[Retold]:
    """Read what follows is in: What Kim would like to see is …; All she asks is that …."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    if len(tokens) < 5 or tokens[0].folded not in terms(lang, "clauses.cleft_openers"):
        return []
    is_words = terms(lang, "clauses.is_words")
    second = next(
        (i for i in range(3, min(_FAR, len(tokens) - 1)) if tokens[i].folded in is_words), 0
    )
    owner, cue = _owner(sentence, second), _cue(sentence, second)
    if not second or owner is None or cue is None or tokens[1].folded in is_words:
        return []
    first = second + 1 + (tokens[second + 1].folded in sentence.syntax.dropped)
    if first >= len(tokens) or sentence.is_quote(tokens[first]) or tokens[first].folded in _NOTHING:
        return []
    return [Retold(*sentence.to_end(first), cue, owner, full=True)]


def _owner(sentence: Read, second: int) -> Subject | None:
    found = [one for one in sentence.subjects if one.kin in _OWNERS and 0 < one.first < second]
    return found[0] if found else _whom(sentence)


def _whom(sentence: Read) -> Subject | None:
    """Give whom a verb moves that is called by a pronoun: what worries her."""
    token = sentence.tokens[2]
    own = groups(sentence.syntax.lang, "subjects.pronouns_of").get(token.folded)
    if not own:
        return None
    return Subject(Kin.PRONOUN, 2, 3, token.start, token.end, token.text, gender=next(iter(own)))


def _cue(sentence: Read, second: int) -> Cue | None:
    """Give the verb of wanting, asking or fearing, or one that moves somebody."""
    told = next((one for one in sentence.cues if one.listed and one.last <= second), None)
    verb = sentence.tokens[1]
    if told or verb.folded not in terms(sentence.syntax.lang, "clauses.stirring"):
        return told
    return Cue(1, 2, verb.start, verb.end, verb.text, verb.folded, listed=True)
