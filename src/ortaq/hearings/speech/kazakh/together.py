"""What many say together in Kazakh with no verb of speech: … ортақ пікірге келді; … бір ойда: …."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.kazakh.forms import finite_stems
from ortaq.hearings.speech.parts import Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind


def agreed_in(tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
    """Read on what many agreed, or that they are of one mind."""
    many = next((one for one in subjects if one.kin is Kin.COLLECTIVE and one.nominative), None)
    if many is None or any(one.nominative and one.last <= many.first for one in subjects):
        return []
    last = _minded(tokens, many) or _agreed(tokens, many)
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


def counts_votes(tokens: Tokens, many: Subject) -> bool:
    """Tell how many voted from what they say: тоғыз мүше жақтап, екеуі қарсы дауыс берді."""
    counted = tokens[many.first].kind is Kind.NUMBER or (
        tokens[many.first].folded in terms("kk", "subjects.counting")
    )
    voted = any(token.folded.startswith(_VOTE) for token in tokens)
    return counted and voted


_VOTE = ("дауыс", "қалыс")
