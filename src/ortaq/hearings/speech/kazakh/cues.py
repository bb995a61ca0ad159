"""The verbs that report speech in a Kazakh sentence: finite, continued, set against another."""

from __future__ import annotations

import re
from dataclasses import replace

from ortaq.hearings.speech.kazakh.forms import (
    finite_stems,
    is_nominal,
    is_wish,
    reporting_stem,
    role_of,
)
from ortaq.hearings.speech.kazakh.verbs import (
    ENDED,
    PARTICIPLES,
    WHILE,
    closes,
    contrasted,
    finite_form,
    helped_form,
    is_denied,
    is_helped,
    stem_at,
)
from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING

BESIDE_VERB = 3
"""Adverbs between a retold clause and its verb (words)."""
_LEANING = frozenset("деп деумен деуден".split())
"""Forms of de- that lean on the verb behind them: деп түйді, деумен шектелді."""
_GOVERNED = ("ын", "ін", "ына", "іне", "ынан", "інен")


def cues_of(tokens: Tokens) -> list[Cue]:
    """Give the reporting verbs of a sentence in order; де- with the verb behind it is one."""
    found: list[Cue] = []
    if _asks_what(tokens):
        return found
    i = 0
    while i < len(tokens):
        last = _cue_end(tokens, i)
        if last > i:
            found.append(cue_at(tokens, _verb_start(tokens, i), last))
        elif (first := _behind_content(tokens, i)) >= 0:
            found.append(cue_at(tokens, first, i + 1))
        elif (denied := denied_at(tokens, i)) is not None:
            found.append(denied)  # қолдаған жоқ; қарсы емес
            last = denied.last
        elif tokens[i].folded in terms("kk", "cues.attitudes") and closes(tokens, i):
            found.append(cue_at(tokens, i, i + 1))  # … жобаға қарсы.
        i = max(last, i + 1)
    return found


def denied_at(tokens: Tokens, i: int) -> Cue | None:
    """Read a side that is denied by a word of its own: қолдаған | жоқ, қарсы | емес."""
    if i + 1 >= len(tokens) or not closes(tokens, i + 1):
        return None
    word, denial = tokens[i].folded, tokens[i + 1].folded
    cue = replace(cue_at(tokens, i, i + 2), text=f"{tokens[i].text} {tokens[i + 1].text}")
    if (word, denial) == ("қарсы", "емес"):
        return replace(cue, lemma="қарсы-емес")
    stems = frozenset(finite_stems(word)) if word.endswith(PARTICIPLES) else frozenset()
    sides = {f"{stem}ма" for stem in stems} & terms("kk", "cues.attitudes")
    return replace(cue, lemma=sides.pop()) if sides and denial == "жоқ" else None


def _asks_what(tokens: Tokens) -> bool:
    """Whether the writer only asks, as in Ал тұрғындар не дейді?, what others say."""
    words = [token.folded for token in tokens if token.is_word]
    asked = bool(tokens) and tokens[-1].text == "?" and len(words) > 1
    if not asked or words[-2] not in _WHAT:
        return False
    return words[-1] in terms("kk", "cues.de") or bool(stem_at(tokens, len(tokens) - 2, words[-1]))


_WHAT = frozenset("не нені қалай".split())


def cue_at(tokens: Tokens, first: int, last: int) -> Cue:
    """Give the cue that these tokens make."""
    words = [contrasted(token.folded) for token in tokens[first:last]]
    finite = finite_form(words[-1])  # сұрап, …: as сұрады
    end = last - 1
    if end > first and words[-1] in _SO_IT_SEEMS:
        end, finite = end - 1, words[-2]
    lemma = stem_at(tokens, end, words[end - first]) or stem_at(tokens, end, finite) or words[0]
    text = " ".join(token.text for token in tokens[first:last])
    return Cue(first, last, tokens[first].start, tokens[last - 1].end, text, lemma, listed=True)


def _verb_start(tokens: Tokens, i: int) -> int:
    """Give where a verb of several words begins: сынға | алды, талап | етіп отыр."""
    if tokens[i].folded in terms("kk", "cues.de"):
        return i
    main = i - 1 if is_helped(tokens, i, tokens[i].folded) else i
    word = tokens[main].folded
    word = helped_form(word) if main < i else word
    word = finite_form(word) if word.endswith("п") else word
    beside = (tokens[main - 1].folded,) if main else ()
    return main - 1 if "-" in reporting_stem(word, beside) else main


def _cue_end(tokens: Tokens, i: int) -> int:
    if not tokens[i].is_word:
        return i
    if tokens[i].folded == "дер" and i + 1 < len(tokens) and tokens[i + 1].folded in _IN_TIME:
        return i  # дер кезінде: in time
    if tokens[i].folded in terms("kk", "cues.de"):
        return _verb_behind(tokens, i) if tokens[i].folded in _LEANING else i + 1
    word = tokens[i].folded
    if word.endswith(PARTICIPLES) and i + 1 < len(tokens) and tokens[i + 1].folded == "жоқ":
        return i  # айтқан жоқ
    if i + 1 < len(tokens) and tokens[i + 1].text in {",", ":"} and word.endswith("п"):
        word = finite_form(word)  # білдіріп, …: the first of two verbs
    if i + 2 == len(tokens) and tokens[i + 1].text == ",":
        word = contrasted(word)
    if _is_heard(tokens, i):
        word = contrasted(word)  # … кететінін айтқанда, | жұрт тына қалды
    if not stem_at(tokens, i, word):
        return i
    return i + 1 + (i + 1 < len(tokens) and tokens[i + 1].folded in _SO_IT_SEEMS)


def _is_heard(tokens: Tokens, i: int) -> bool:
    """Whether what somebody told closes here, and what others did as they heard it follows."""
    ends = i > 0 and i + 1 < len(tokens) and tokens[i + 1].text == ","
    return ends and tokens[i].folded.endswith(WHILE) and _tells_a_fact(tokens[i - 1].folded)


_SO_IT_SEEMS = frozenset("екен көрінеді".split())
"""Words behind a finite verb that only tell how the writer knows: құптайды екен."""


_IN_TIME = frozenset("кезінде кезде шағында шақта уағында".split())


def _behind_content(tokens: Tokens, i: int) -> int:
    """Give where a verb that we do not know begins to report: … жоқ екенін | сынға алды.

    Any finite verb at the end of a clause reports what stands before it in the accusative or
    dative of a whole clause, but for those of seeing and knowing. -1 = it does not.
    """
    word = tokens[i].folded
    if i + 2 == len(tokens) and tokens[i + 1].text == ",":
        word = contrasted(word)
    verb = finite_form(tokens[i - 1].folded) if i and word in ENDED | {"жоқ"} else word
    if is_denied(tokens, i, verb) or (word == "жоқ" and reporting_stem(verb, ())):
        return -1  # айтқан жоқ; but: жасырған жоқ
    if word in terms("kk", "cues.wishing") and i and is_wish(tokens[i - 1].folded):
        return i if closes(tokens, i) else -1
    stems = frozenset(finite_stems(verb)) | (terms("kk", "cues.predicates") & {word})
    if (
        not tokens[i].is_word
        or not closes(tokens, i)
        or not stems
        or stems & terms("kk", "cues.never")
    ):
        return -1
    for j in range(i - 1, max(-1, i - 2 - BESIDE_VERB), -1):
        if not (tokens[j].is_word or tokens[j].text in CLOSING) or _perceives(tokens[j].folded):
            return -1
        if _tells_a_fact(tokens[j].folded):
            return j + 1 + (tokens[j + 1].text in CLOSING)
    return -1


def _tells_a_fact(word: str) -> bool:
    """Tell a whole clause that a verb governs from a thing: екенін; not шаруа қожалығын."""
    thing = _THING.search(word) and word not in terms("kk", "clauses.nominal")
    return is_nominal(word) and word.endswith(_GOVERNED) and not thing


_THING = re.compile(
    r"(?<!ған)(?<!ген)(?<!қан)(?<!кен)(?<!тын)(?<!тін)(?:лығ|ліг|дығ|діг|тығ|тіг)[ыі]н$"
)


def _perceives(word: str) -> bool:
    """Tell a verb of seeing and knowing that another follows: естігенде | қуанды."""
    shorter = contrasted(word)
    stems = frozenset(finite_stems(shorter))
    return shorter != word and bool(stems & terms("kk", "cues.never"))


def _is_edited(word: str) -> bool:
    """Tell that words of a text were changed: өзгертілгенін, жазылғанын."""
    return is_nominal(word) and word.startswith(tuple(terms("kk", "cues.edits")))


def _verb_behind(tokens: Tokens, i: int) -> int:
    """деп … өтті: the verb that де- leans on may follow a few words later."""
    for j in range(i + 1, min(i + 5, len(tokens))):
        if not tokens[j].is_word:
            break
        if is_wish(tokens[j].folded) or _is_edited(tokens[j].folded):
            break  # деп өзгертуге | қарсы шықты; деп өзгертілгенін | қалайды
        stems = frozenset(finite_stems(tokens[j].folded))
        judged = bool(stems & terms("kk", "cues.judging"))  # атады: no grandfather
        noun = tokens[j].is_capital or (role_of(tokens[j].text) and not judged)
        if not noun and stems and tokens[j].folded != "деген":
            return j + 1
    return i + 1
