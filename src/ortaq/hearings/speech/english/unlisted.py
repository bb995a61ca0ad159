"""Who stands before an English verb of speech, where no list knows the noun.

Clean Water Now called for …; environmental groups cautioned that …; the letter said …. Without it
such speech would go to whoever spoke last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.english.cues import cues_of
from ortaq.hearings.speech.english.letters import writer_of
from ortaq.hearings.speech.english.owners import bodies
from ortaq.hearings.speech.english.roles import is_role
from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Token

_LONGEST = 9
"""Longest noun phrase before a verb (words)."""
_ASIDE = 12
"""Longest words between two commas behind such a phrase: the League, an Almaty-based group,."""
_PREPOSITIONS = frozenset("of for from in at on with against behind near to".split())
_DETERMINERS = frozenset("the a an its their his her our this that these those".split())
_OPEN = frozenset("and but or while whereas so then yet meanwhile however".split())
"""Words before which no noun phrase goes on to the left."""
_NO_NOUN = frozenset(
    "and but or then also who which that whom he she they we it i you there what to not has had "
    "have was were is are be been being will would could should may might can must did does do as "
    "by if when where while because since after before until how why whether than".split()
)


def with_unlisted(tokens: Tokens, found: Sequence[Subject]) -> list[Subject]:
    """Add the noun phrases right before verbs of speech that no other subject stands in.

    What two commas set aside behind them is no subject: the League, a watchdog, said.
    """
    taken = {i for one in found for i in range(one.first, one.last)}
    kept = list(found)
    for cue in cues_of(tokens):
        new = _before(tokens, cue, taken)
        if new is not None:
            kept = [one for one in kept if not new.last <= one.first < cue.first]
            kept.append(new)
        elif behind := unlisted_behind(tokens, cue, kept):
            kept.append(behind)
    return kept


def _before(tokens: Tokens, cue: Cue, taken: set[int]) -> Subject | None:
    if not cue.listed or cue.follows or cue.owned or cue.plural:
        return None
    last = _behind_phrase(tokens, cue.first)
    first = last
    while first and last - first < _LONGEST and _belongs(tokens[first - 1], first - 1, taken):
        first -= 1
    if first == last or not (_opens(tokens, first) or _is_owned(tokens, first, last, taken)):
        return None
    return writer_of(tokens, first, last) or _named(tokens, first, last)


def _is_owned(tokens: Tokens, first: int, last: int, taken: set[int]) -> bool:
    """Whether somebody in the possessive stands before: Kim's | office; not: letter."""
    owner = tokens[first - 1].folded if first else ""
    letter = tokens[last - 1].folded in terms("en", "subjects.letters")
    return first - 1 in taken and owner.endswith(("'s", "s'", "’s")) and not letter


def _behind_phrase(tokens: Tokens, verb: int) -> int:
    """Step back over adverbs, and over what two commas set aside."""
    i = verb
    while i and _is_adverb(tokens[i - 1]):
        i -= 1
    if i and tokens[i - 1].text == ",":
        commas = [k for k in range(max(0, i - 2 - _ASIDE), i - 1) if tokens[k].text == ","]
        return commas[-1] if commas else i
    return i


def _is_adverb(token: Token) -> bool:
    known = token.folded in terms("en", "cues.adverbs") - {"all", "both"}
    return token.text.islower() and (known or token.folded.endswith("ly"))


def _belongs(token: Token, i: int, taken: set[int]) -> bool:
    plain = token.is_word and token.folded not in _NO_NOUN and token.text != QUOTE
    return i not in taken and (plain or token.text in "-'’&")


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether a clause begins here: at the beginning, behind a comma or a quotation."""
    before = tokens[first - 1] if first else None
    return before is None or before.text in {",", ";", ":", QUOTE} or before.folded in _OPEN


def unlisted_behind(tokens: Tokens, cue: Cue, found: Sequence[Subject]) -> Subject | None:
    """Give who stands behind a verb that closes what was said: …, replied the face on a screen."""
    first = cue.last
    if not cue.first or not cue.listed or cue.follows or first >= len(tokens):
        return None
    quoted = any(token.text == QUOTE for token in tokens[max(0, cue.first - 2) : cue.first])
    comma = tokens[cue.first - 1].text == ","
    named = any(one.nominative and one.last <= cue.first for one in found)
    if tokens[first].folded not in _ARTICLES or not (quoted or (comma and not named)):
        return None
    last = next((i for i in range(first, len(tokens)) if not tokens[i].is_word), len(tokens))
    inside = any(first <= one.first < last for one in found)
    told = any(token.folded in terms("en", "clauses.finite") for token in tokens[first:last])
    if inside or told or not 1 < last - first <= _LONGEST:
        return None
    new = _named(tokens, first, last)
    speaks = new is not None and new.kin is Kin.AGENCY and not _is_text(tokens, first, last)
    speaks = speaks and tokens[cue.first].folded not in _WRITTEN
    return replace(new, kin=Kin.ROLE, role="somebody") if new and speaks else new


_WRITTEN = frozenset("read reads".split())
"""Of these no voice is the subject: "…," read the note."""
_ARTICLES = frozenset("a an the another one some".split())


def _is_text(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a thing speaks for nobody here: a letter, the newspaper."""
    known = terms("en", "subjects.texts") | terms("en", "subjects.letters")
    return any(t.folded in known | terms("en", "subjects.agencies") for t in tokens[first:last])


def _named(tokens: Tokens, first: int, last: int) -> Subject | None:
    """Tell a body, several people, or a thing that speaks for nobody."""
    words = tokens[first:last]
    if words[0].folded in _PREPOSITIONS or words[0].folded.endswith("ing"):
        return None
    link = next((k for k, t in enumerate(words) if t.folded in _PREPOSITIONS), len(words))
    head = words[link - 1]
    place = (first, last, words[0].start, words[-1].end, spoken(words))
    if _is_of_people(head):
        return Subject(Kin.COLLECTIVE, *place, plural=True)
    return Subject(Kin.BODY if _is_body(words[:link]) else Kin.AGENCY, *place)


def _is_of_people(head: Token) -> bool:
    """Whether a plural means people, or bodies of them: groups, unions, women's committees."""
    single = (head.folded.removesuffix("s"), head.folded.removesuffix("ies") + "y")
    known = bodies() | terms("en", "subjects.bodies_of_people")
    return head.folded.endswith("s") and any(one in known for one in single)


def _is_body(words: Tokens) -> bool:
    """Whether a phrase names a body: the League, UNICEF, Clean Water Now; not the Code."""
    head = words[-1]
    if head.folded in bodies() and words[0].folded not in {"a", "an"}:
        return True
    if head.folded in terms("en", "subjects.texts") or is_role(head):
        return False
    named = [token for token in words if token.folded not in _DETERMINERS]
    capital = all(token.is_capital or not token.is_word for token in named)
    shouted = len(named) == 1 and named[0].text.isupper() and len(named[0].text) > 1
    return bool(named) and capital and (len(named) > 1 or shouted)
