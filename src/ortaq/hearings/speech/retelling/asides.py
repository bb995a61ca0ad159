"""Asides that tell who speaks: …, обещал аким, …; Half, she noted, …; …, сказал Ким в зале."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.retelling.bare_clauses import ARTICLES
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms

_WHERE = 4
"""Words that tell where somebody sits who speaks: said a man behind me (words)."""
_OPENED = 6
"""So near behind an aside its own clause would begin: Kim said, smiling, that … (words)."""
_TAIL = 8
"""Longest words for when, where and to whom something was told (words)."""
_GAP = 3
"""Words between a verb and who speaks: сказала на это Ким."""
_OPEN = ARTICLES | {"one", "another"}
_DESCRIBING = 3
"""Longest words between an article and a role: the chief sanitary doctor (words)."""
_LEAST = 2
"""Shortest words before an aside (words and marks)."""


def is_inverted(sentence: Read, cue: Cue, subject: Subject) -> bool:
    """Tell an aside by its order, whatever follows: …, обещал аким, добавив, что …."""
    last, tokens = subject.last, sentence.tokens
    gap = tokens[cue.last : subject.first]
    beside = subject.first >= cue.last and all(t.folded in ARTICLES for t in gap)
    if not beside or cue.first < 2 or tokens[cue.first - 1].text != ",":
        return False
    while (
        sentence.syntax.plain_object_clause and last < len(tokens) and last < subject.last + _WHERE
    ):
        if not tokens[last].is_word or sentence.is_that(last):
            break
        last += 1  # muttered an official beside me, …
    opened = last + 1 < len(tokens) and tokens[last].text == "," and not sentence.is_that(last + 1)
    return opened and subject.kin in SINGLE and sentence.cues[0] is cue and cue.listed


def is_inserted(sentence: Read, cue: Cue, subject: Subject) -> bool:
    """Tell an aside between two commas: Half of them, she noted, have nothing that works."""
    tokens, first, last = sentence.tokens, opening_of(sentence.tokens, subject), cue.last
    if sentence.syntax.verbs_show_number or subject.last != cue.first or last + 2 >= len(tokens):
        return False
    commas = first >= 2 and tokens[first - 1].text == "," == tokens[last].text
    opened = any(
        tokens[i - 1].text == "," and tokens[i].folded in sentence.syntax.dropped
        for i in range(last + 1, min(last + _OPENED, len(tokens)))
    )
    own = subject.kin in SINGLE and cue.listed and not tokens[0].folded.endswith("ing")
    return commas and own and not opened


def opening_of(tokens: Tokens, subject: Subject) -> int:
    """Give where somebody's words begin with their article: , the lawyer said, …."""
    for i in range(subject.first - 1, max(-1, subject.first - 2 - _DESCRIBING), -1):
        if tokens[i].folded in _OPEN and (i == subject.first - 1 or tokens[i - 1].text == ","):
            return i  # , the personnel | director said
        if not tokens[i].text.islower() or subject.kin is not Kin.ROLE:
            break
    return subject.first


def has_tail(tokens: Tokens, cues: Sequence[Cue], cue: Cue, subject: Subject | None) -> bool:
    """Whether an inverted aside goes on behind who speaks, up to a comma or the end.

    Площадки проверят, рассказала Ким нашей газете в перерыве; not a clause of its own: Слушания
    закончились, выступила Ким с докладом.
    """
    if subject is None or subject.kin not in SINGLE or not _stands_behind(cue, subject):
        return False
    end = next((i for i in range(subject.last, len(tokens)) if not tokens[i].is_word), len(tokens))
    within = all(cue is one or not subject.last <= one.first < end for one in cues)
    opens = cue.first > _LEAST and not any(one.follows and one.first == 0 for one in cues)
    closed = end >= len(tokens) or tokens[end].text in ",.!?…"
    told = cue.listed and cue.lemma not in terms("ru", "clauses.no_aside")
    return told and within and opens and closed and end - subject.last <= _TAIL


def _stands_behind(cue: Cue, subject: Subject) -> bool:
    """Whether the verb stands first, or somebody inside its words: привёл Ким пример."""
    inside = cue.first < subject.first and subject.last <= cue.last
    return inside or 0 <= subject.first - cue.last <= _GAP


def is_pointed_back(sentence: Read, cue: Cue, subject: Subject, last: int) -> bool:
    """Whether an aside closes its sentence: берег укрепят, это директор обещал под запись."""
    links = terms(sentence.syntax.lang, "clauses.aside_links")
    first = min(cue.first, subject.first)
    linked = any(end == first for _, end in phrases_at(sentence.tokens[:first], links))
    tail = sentence.tokens[last:]
    short = len(tail) <= _PROMISED and all(one.is_word or one.text in ".!" for one in tail)
    return linked and cue.listed and short


_PROMISED = 4
"""Longest words behind such an aside (words and marks)."""


def opens_with_topic(sentence: Read, cue: Cue) -> bool:
    """Whether all before the verb is what it was about: О сути, друзья, доложил Ким."""
    told = cue.lemma in terms(sentence.syntax.lang, "clauses.topic_verbs")
    return told and sentence.tokens[0].folded in _ABOUT and sentence.cues[0] is cue


_ABOUT = frozenset("о об обо про".split())
