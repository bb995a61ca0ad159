"""Who may speak in an English sentence, and its verbs that report speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ortaq.hearings.speech.english_posts import is_role, role_lemma, split_post
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Kind, Token

_ARTICLES = frozenset("the a an one another this that his her their our".split())
_LINKS = frozenset("of at for from".split())
_PREPOSITIONS = frozenset("to by with of from for about at against on in between among".split())
_NO_OBJECT = frozenset("and or but as".split())


@cache
def _verbs() -> frozenset[str]:
    kinds = ("say", "stress", "opinion", "propose", "participles")
    return frozenset().union(*(terms("en", f"cues.{kind}") for kind in kinds))


def is_reporting(token: Token) -> bool:
    """Tell whether a word is a verb that reports speech."""
    return token.is_word and token.folded in _verbs()


def cues_of(tokens: Tokens) -> list[Cue]:
    """Give the reporting verbs of a sentence in order."""
    return [_cue(tokens, i) for i in range(len(tokens)) if _reports(tokens, i)]


def _cue(tokens: Tokens, i: int) -> Cue:
    token = tokens[i]
    predicate = _is_predicate(tokens, i)
    return Cue(
        i,
        i + 1,
        token.start,
        token.end,
        token.text,
        token.folded,
        listed=is_reporting(token) or predicate,
        plural=predicate,
        follows=token.folded in terms("en", "cues.participles"),
        takes_object=token.folded in terms("en", "clauses.object_verbs"),
    )


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a word may report: a listed verb, or beside a quotation any verb in the past."""
    if is_reporting(tokens[i]):
        return not _is_noun(tokens, i)
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


def governs(tokens: Tokens, position: int) -> bool:
    """Tell whether an object, an infinitive or a clause begins here."""
    token = tokens[position]
    if not token.is_word and token.kind is not Kind.NUMBER:
        return False
    return token.folded not in _NO_OBJECT | {"by", "at", "with", "before", "after", "during"}


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = [one for mention in mentions for one in _person(tokens, mention)]
    found += _relatives(tokens, found)
    taken = {i for one in found for i in range(one.first, one.last)}
    i = 0
    while i < len(tokens):
        one = None if i in taken or not tokens[i].is_word else _at(tokens, i, taken)
        if one is not None:
            found.append(one)
        i = one.last if one is not None else i + 1
    return without_openers(sorted(found, key=lambda one: one.first))


def _person(tokens: Tokens, mention: Mention) -> list[Subject]:
    within = [
        i for i, token in enumerate(tokens)
        if mention.phrase_start <= token.start < mention.phrase_end
    ]  # fmt: skip
    if not within:
        return []
    free = mention.nominative and not _is_governed(tokens, within[0])
    return [
        Subject(
            Kin.PERSON, within[0], within[-1] + 1, mention.phrase_start, mention.phrase_end,
            mention.text, gender=mention.gender, nominative=free, mention=mention,
        )
    ]  # fmt: skip


def _relatives(tokens: Tokens, people: Sequence[Subject]) -> list[Subject]:
    """Give who as whom it stands for: the person just before its comma."""
    return [
        replace(owner, first=i, last=i + 1, nominative=True)
        for i, token in enumerate(tokens)
        for owner in people
        if token.folded == "who" and tokens[i - 1].text == "," and owner.last in {i - 1, i}
    ]


def _is_governed(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens[i - 1].folded in _PREPOSITIONS


def _at(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    pronouns = groups("en", "subjects.pronouns")
    if token.folded in pronouns:
        gender = next(iter(pronouns[token.folded]))
        return replace(_one(tokens, i, i + 1, Kin.PRONOUN), gender=gender)
    if token.folded in {"one", "somebody", "someone"} and _is_of_many(tokens, i):
        return replace(_one(tokens, i, _phrase_end(tokens, i, taken), Kin.ROLE), role="somebody")
    if token.folded == "they":
        return replace(_one(tokens, i, i + 1, Kin.COLLECTIVE), plural=True)
    first = i - 1 if i and tokens[i - 1].folded in _ARTICLES else i
    free = not _is_governed(tokens, first)
    if is_role(token) and not _opens_longer(tokens, i) and role_lemma(token.text) == token.folded:
        return _role(tokens, i, taken, free)
    kin = _kin(token, has_article=first < i)
    if kin is None:
        return None
    end = _phrase_end(tokens, i, taken) if kin is Kin.COLLECTIVE else i + 1
    return replace(_one(tokens, i, end, kin), plural=kin is Kin.COLLECTIVE, nominative=free)


def _is_of_many(tokens: Tokens, i: int) -> bool:
    """Whether one of several follows: one of the tenants."""
    return i + 2 < len(tokens) and tokens[i + 1].folded in {"of", "from", "in"}


def _kin(token: Token, *, has_article: bool) -> Kin | None:
    if token.folded in terms("en", "subjects.agencies"):
        return Kin.AGENCY
    if token.folded in terms("en", "subjects.collective"):
        return Kin.COLLECTIVE
    if token.folded in terms("en", "subjects.speaker_nouns"):
        return Kin.SPEAKER_NOUN
    return Kin.BODY if has_article and token.folded in terms("en", "subjects.bodies") else None


def _opens_longer(tokens: Tokens, i: int) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and is_role(following)


def _role(tokens: Tokens, i: int, taken: set[int], free: bool) -> Subject:
    end = _phrase_end(tokens, i, taken)
    first = i
    while first and (
        tokens[first - 1].folded in terms("en", "roles.adjectives") or is_role(tokens[first - 1])
    ):
        first -= 1
    post = split_post(tokens[first:end])
    general = terms("en", "subjects.general")
    bare = all(word.lower() in general | {"the"} for word in post.organisation.split())
    subject = _one(tokens, first, end, Kin.ROLE)
    lemma = role_lemma(tokens[i].text)
    return replace(subject, role=lemma, post=post, bare=bare, nominative=free)


def _phrase_end(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where a noun phrase ends that goes on with: of the district, at the school."""
    j = i + 1
    while j + 1 < len(tokens) and tokens[j].folded in _LINKS and j not in taken:
        k = j + 1
        while (
            k < len(tokens)
            and tokens[k].is_word
            and k not in taken
            and (
                tokens[k].is_capital
                or tokens[k].folded in _ARTICLES
                or tokens[k].folded in terms("en", "subjects.general")
            )
        ):
            k += 1
        if k == j + 1:
            break
        j = k
    return j


def _one(tokens: Tokens, first: int, last: int, kin: Kin) -> Subject:
    words = tokens[first:last]
    return Subject(kin, first, last, words[0].start, words[-1].end, spoken(words))
