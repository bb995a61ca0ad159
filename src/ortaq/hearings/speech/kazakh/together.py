"""What many say together in Kazakh with no verb of speech: … ортақ пікірге келді; … бір ойда: …."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.attitudes import is_of_a_text
from ortaq.hearings.speech.kazakh.by_source import words_between
from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.kazakh.forms import finite_stems, is_genitive, is_nominal, is_wish
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind


def agreed_in(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read on what many agreed, or that they are of one mind."""
    many = next((one for one in subjects if one.kin is Kin.COLLECTIVE and one.nominative), None)
    if many is None:
        return _of_their_mind(tokens, subjects)
    if any(one.nominative and one.last <= many.first for one in subjects):
        return []
    last = _minded(tokens, many) or _agreed(tokens, many) or _at_one(tokens, many)
    if not last:
        return []
    cue = cue_at(tokens, many.last, many.last + 1)
    return [Retold(many.start, tokens[last - 1].end, cue, many, collective=True)]


def _minded(tokens: Tokens, many: Subject) -> int:
    """Give where … бәрі бір ойда: … ends; 0 = nothing of this kind is told."""
    colon = next((i for i in range(many.last, len(tokens)) if tokens[i].kind is Kind.MARK), 0)
    opens = bool(colon) and tokens[colon].text == ":" and colon - many.last <= _NEAR
    if not opens or tokens[colon - 1].folded not in terms("kk", "clauses.minded"):
        return 0
    return _without_stop(tokens)


def _at_one(tokens: Tokens, many: Subject) -> int:
    """Read … бәрі бір нәрседе тоқайласты: …, where a colon opens on what they agree."""
    colon = next((i for i in range(many.last, len(tokens)) if not tokens[i].is_word), 0)
    opens = bool(colon) and tokens[colon].text == ":" and colon > many.last
    stems = frozenset(finite_stems(tokens[colon - 1].folded)) if opens else frozenset()
    return _without_stop(tokens) if stems & terms("kk", "cues.agreeing") else 0


def _of_their_mind(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read what is of the mind of many: … бәрінің пікірі бір болды: …; … толық қолдауын тапты."""
    free = any(one.nominative for one in subjects)
    many = next((one for one in subjects if one.kin is Kin.COLLECTIVE), None)
    if many is None or free or not is_genitive(tokens[many.last - 1].folded):
        return []
    first, last = _one_word(tokens, many), _without_stop(tokens)
    if not first and not _backed(tokens, many):
        return []
    cue = cue_at(tokens, many.last, many.last + 1)
    return [Retold(tokens[0].start, tokens[last - 1].end, cue, many, collective=True)]


def _one_word(tokens: Tokens, many: Subject) -> bool:
    """Whether all have one opinion, which a colon opens: … аузында бір ғана сөз: …."""
    colon = next((i for i in range(many.last, len(tokens)) if not tokens[i].is_word), 0)
    if not colon or tokens[colon].text != ":":
        return False
    words = [token.folded for token in tokens[many.last : colon]]
    noun = bool(words) and (words[0] in terms("kk", "clauses.said_nouns") or words[0] in _MOUTH)
    return noun and not _ONE.isdisjoint(words)


def _backed(tokens: Tokens, many: Subject) -> bool:
    """Whether something won the favour of many: … бірауыздан қолдауына ие болды."""
    words = [token.folded for token in tokens[many.last :] if token.is_word]
    favour = next((i for i, word in enumerate(words) if word.startswith(_FAVOUR)), -1)
    near = 0 <= favour <= _NEAR and favour + 1 < len(words)
    return near and not _WON.isdisjoint(finite_stems(words[-1])) and len(words) - favour <= _NEAR


_ONE = frozenset("бір біреу ортақ жалғыз бір-ақ".split())
_MOUTH = frozenset("аузында аузындағы тілінде айтатыны айтқаны".split())
_FAVOUR = ("қолдауына", "қолдауын", "мақұлдауын", "мақұлдауына", "ризашылығын")
_WON = frozenset("бол тап ал".split())


def _agreed(tokens: Tokens, many: Subject) -> int:
    words = [i for i in range(many.last, len(tokens)) if tokens[i].is_word]
    if len(words) < _NEAR:
        return 0
    told = frozenset(finite_stems(tokens[words[-1]].folded)) & _CAME
    noun = tokens[words[-2]].folded.startswith(tuple(terms("kk", "cues.agreements")))
    return _without_stop(tokens) if told and noun else 0


_CAME = frozenset("кел тоқта тоқтал жина бол тоғыс жет".split())
_NEAR = 3


def _without_stop(tokens: Tokens) -> int:
    last = len(tokens)
    while last > 1 and tokens[last - 1].kind is Kind.MARK:
        last -= 1
    return last


def told_together(tokens: Tokens, many: Subject, cue: Cue, last: int) -> Retold:
    """Give what many say: the clause that closes before the verb, else all, with who they are.

    last: where a clause that the verb reports ends; 0 = there is none.
    """
    first = without_fillers(tokens, many.last, last)
    behind = tokens[cue.first + 1 : cue.first + 2]  # not: … деп | санайтыны айтылған
    thought = last == cue.first and not any(is_nominal(token.folded) for token in behind)
    closed = last > 0 and (thought or is_nominal(tokens[last - 1].folded))
    if closed and last - first >= _CLAUSE and not is_wish(tokens[last - 1].folded):
        return Retold(*words_between(tokens, first, last), cue, many, collective=True)
    span = words_between(tokens, _object_before(tokens, many, cue), max(cue.last, many.last))
    return Retold(*span, cue, many, collective=True)


_CLAUSE = 2
"""A clause has so many words at least."""


def _object_before(tokens: Tokens, many: Subject, cue: Cue) -> int:
    """Give where words of many begin: with them, or with a text named before them."""
    if without_fillers(tokens, many.last, cue.first) < cue.first:
        return many.first
    first = without_fillers(tokens, 0, many.first)
    weighed = any(is_of_a_text(token.folded) for token in tokens[first : many.first])
    return first if weighed else many.first


def counts_votes(tokens: Tokens, many: Subject) -> bool:
    """Tell how many voted from what they say: тоғыз мүше жақтап, екеуі қарсы дауыс берді."""
    counted = tokens[many.first].kind is Kind.NUMBER or (
        tokens[many.first].folded in terms("kk", "subjects.counting")
    )
    voted = any(token.folded.startswith(_VOTE) for token in tokens)
    return counted and voted


_VOTE = ("дауыс", "қалыс")
