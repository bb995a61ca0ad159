"""Speech that stands in a sentence without a verb that reports it."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Kin, Subject
from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Token

_ASIDE = 3
"""Words between a name and its colon: Ким с места: …; Ким в ответ: …."""
Found = tuple[Subject | None, int, int]
"""Who says it, None for whoever spoke last; where it begins and ends."""


def hearsay_in(tokens: Sequence[Token], subjects: Sequence[Subject], lang: str) -> Found | None:
    """Read a sentence with мол, дескать: whoever spoke last says it."""
    words = terms(lang, "clauses.hearsay")
    if len(tokens) < 3 or not any(token.folded in words for token in tokens):
        return None
    if tokens[0].folded not in words:  # Денег, мол, не хватит
        named = any(one.nominative and one.kin is Kin.PERSON for one in subjects)
        return None if named else (None, tokens[0].start, tokens[-1].end)
    first = 2 if tokens[1].text == "," else 1
    return None, tokens[first].start, tokens[-1].end


def item_in(tokens: Sequence[Token], subjects: Sequence[Subject], lang: str) -> Found | None:
    """Read an item that only names somebody before a colon: Анна Дель: против статьи 5."""
    first = subjects[0] if subjects else None
    if first is None or first.kin is not Kin.PERSON or not _only_leads(tokens[: first.first], lang):
        return None
    near = range(first.last, min(first.last + _ASIDE + 1, len(tokens) - 2))
    colon = next((i for i in near if not tokens[i].is_word), 0)
    known = terms(lang, "clauses.item_words")
    if any(token.folded not in known for token in tokens[first.last : colon]):
        return None
    if not colon or tokens[colon].text != ":" or (colon > first.last and not first.nominative):
        return None
    return first, tokens[colon].end, tokens[-1].end


def _only_leads(before: Sequence[Token], lang: str) -> bool:
    """Whether nothing stands before, or what only brings in the next one: Следом – Ким: …."""
    if not before or lang != "ru":
        return not before
    then = terms("ru", "clauses.then")
    return before[-1].is_dash and all(one.is_dash or one.folded in then for one in before)


def reply_in(tokens: Sequence[Token], subjects: Sequence[Subject], lang: str) -> Found | None:
    """Read what he or she says in reply, with no verb: А она в ответ: денег нет."""
    words, known = terms(lang, "clauses.item_words"), terms("ru", "clauses.then")
    first = next((one for one in subjects if one.kin is Kin.PRONOUN), None)
    opens = first is not None and all(token.folded in known for token in tokens[: first.first])
    if lang != "ru" or first is None or not opens:
        return None
    near = range(first.last + 1, min(first.last + _ASIDE + 1, len(tokens) - 2))
    colon = next((i for i in near if tokens[i].text == ":"), 0)
    reply = colon and all(token.folded in words for token in tokens[first.last : colon])
    return (first, tokens[colon].end, tokens[-1].end) if reply else None


def side_in(tokens: Sequence[Token], subjects: Sequence[Subject], lang: str) -> Found | None:
    """Read on which side somebody is, without a verb: Юрист Анна Дель – против статьи 5."""
    first = subjects[0] if subjects else None
    if lang == "ru" and (behind := _side_before(tokens, subjects)):
        return behind
    kinds = {Kin.PERSON, Kin.COLLECTIVE, *([Kin.PRONOUN] if lang == "ru" else [])}
    if first is None or first.kin not in kinds or not first.nominative:
        return None
    at = _behind_set_aside(tokens, first.last, lang)
    aside = terms(lang, "clauses.side_adverbs")
    while at < len(tokens) and (tokens[at].is_dash or tokens[at].folded in aside):
        at += 1
    named = at + 1 < len(tokens) and tokens[at].folded in terms(lang, "clauses.side_words")
    if not named or first.first > 1:
        return None
    if first.kin is Kin.PRONOUN and not _is_side(tokens, at):
        return None  # он за рулём
    start = first.start if first.kin is Kin.COLLECTIVE else tokens[at].start
    return first, start, tokens[_end_of_side(tokens, at, subjects, lang)].end


def _behind_set_aside(tokens: Sequence[Token], at: int, lang: str) -> int:
    """Step over an adverb between two commas: Анна Дель, наоборот, за сбор."""
    words = [token.folded for token in tokens[at : at + 3]]
    aside = len(words) > 2 and words[0] == words[2] == ","
    return at + 3 if aside and words[1] in terms(lang, "clauses.side_adverbs") else at


def _is_side(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun is told to be against something, or for a norm: она за закон."""
    norms = terms("ru", "clauses.fronted") | {"против"}
    return any(token.folded in norms for token in tokens[at : at + 3 : 1] if token.folded != "за")


def _side_before(tokens: Sequence[Token], subjects: Sequence[Subject]) -> Found | None:
    """Read a side before who takes it: Против сбора – Анна Дель; За закон и Пётр Ким."""
    last = subjects[-1] if subjects else None
    if len(tokens) < 3 or tokens[0].folded not in terms("ru", "clauses.side_words"):
        return None
    if last is None or last.kin is not Kin.PERSON or not last.nominative or last.first < 2:
        return None
    linked = tokens[last.first - 1].is_dash or tokens[last.first - 1].folded in {"и", "также"}
    closes = not any(token.is_word for token in tokens[last.last :])
    alone = len(subjects) == 1 and not any(one.text in ",:;" for one in tokens[: last.first])
    if not linked or not closes or not alone or last.first > _SIDE:
        return None
    return last, tokens[0].start, tokens[last.first - 2].end


_SIDE = 8
"""Longest words for a side before who takes it."""


def _end_of_side(tokens: Sequence[Token], at: int, subjects: Sequence[Subject], lang: str) -> int:
    """Give the last word of a side; several people's ends where others are told of."""
    who = subjects[0]
    commas = [i for i in range(at, len(tokens) - 1) if tokens[i].text == ","]
    others = {one.first - 1 for one in subjects if one.kin is Kin.PERSON}
    if who.kin is Kin.PERSON and (cut := next((i for i in commas if i in others), 0)):
        return cut - 1  # Анна Дель за сбор, Пётр Ким против
    if who.kin is Kin.PERSON or not commas:
        return len(tokens) - 1
    clause = tokens[commas[0] + 1].folded in terms(lang, "clauses.that")
    return len(tokens) - 1 if clause else commas[0] - 1


def stands_alone(tokens: Sequence[Token], at: int, quote: Quote, lang: str) -> bool:
    """Whether nothing but the quotation is said: another part, or a whole paragraph."""
    quoting = terms(lang, "clauses.quoting")
    if at and tokens[at - 1].text == ":" and any(t.folded in quoting for t in tokens[:at]):
        return True
    last = len(tokens) if lang != "ru" or not _and_acts(tokens, at) else at + 1
    others = [t for i, t in enumerate(tokens[:last]) if i != at and (t.is_word or t.text == QUOTE)]
    return not others and quote.end - quote.start >= PARAMETERS.shortest_quote


def _and_acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether behind a quotation only stands what its speaker did next: «…», – и села."""
    rest = [token for token in tokens[at + 1 :] if token.is_word]
    dash = any(token.is_dash for token in tokens[at + 1 : at + 3])
    acts = len(rest) > 1 and rest[0].folded == "и" and rest[1].text.islower()
    past = acts and rest[1].folded.endswith(("л", "ла", "лся", "лась"))
    return at == 0 and dash and past and len(rest) <= _ACT and not _named(rest)


_ACT = 6
"""Longest words for what a speaker did next."""


def _named(words: Sequence[Token]) -> bool:
    return any(token.is_capital for token in words)
