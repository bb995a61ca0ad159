"""Whom a verb shows to lead a body or to speak for it: X, who chairs the union."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token

ARTICLES = frozenset("a an the our their his her its my your this".split())
_SPEAKS = frozenset("represents represented representing".split())
_SITTINGS = frozenset("meeting session hearing sitting discussion debate proceedings".split())
"""Who chairs these is the chair, of no body."""


def leads(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody leads: X, who farms near Y and chairs the regional Grain Union."""
    if after + 2 >= len(tokens):
        return None
    apart = tokens[after].text == "," or tokens[after].is_dash
    verb = after + tokens[after].is_dash
    if tokens[verb].folded in _HOLDS and _opens_body(tokens, verb):
        return _led(tokens, verb)
    return (_in_charge(tokens, after + 1) or _led_behind(tokens, after)) if apart else None


def _led_behind(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what somebody leads behind a comma: X, heading the union; X, who chairs the union."""
    if tokens[after + 1].folded in terms("en", "roles.leading"):
        return _led(tokens, after + 1)
    if tokens[after + 1].folded != "who":
        return None
    for i in range(after + 2, min(len(tokens) - 1, after + 2 + PARAMETERS.role_words)):
        if tokens[i].kind is Kind.MARK and tokens[i].text not in "-'’":
            return None
        owns = tokens[i].folded in _OWNS and _opens_body(tokens, i)
        if tokens[i].folded in terms("en", "roles.leading") or owns:
            return _led(tokens, i)
        if tokens[i].folded in _OWNS and (run := _runs_at(tokens, i)):
            return run
    return None


def _runs_at(tokens: Sequence[Token], verb: int) -> PostPhrase | None:
    """Read what somebody runs, and where: who runs purchasing at battery maker Voltara."""
    end = verb + 1
    while end < len(tokens) and not ends_phrase(tokens, end):
        end += 1
    at = next((k for k in range(verb + 2, end) if tokens[k].folded == "at"), None)
    if at is None or not any(token.is_capital for token in tokens[at + 1 : end]):
        return None
    body = [t for t in tokens[at + 1 : end] if t.folded not in ARTICLES]
    return PostPhrase(
        tokens[verb].start, tokens[end - 1].end, Post(spoken(tokens[verb:at]), spoken(body))
    )


_OWNS = frozenset("runs manages owns".split())
_HOLDS = frozenset("heads leads chairs directs".split()) | _OWNS
"""Verbs that tell an office right behind a name, or behind a dash."""


def _opens_body(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a known body follows: heads the department; runs SteppeStays; not runs a hotel."""
    behind = tokens[verb + 1]
    known = behind.is_capital or (behind.folded in ARTICLES - {"a", "an"})
    return known or (behind.folded in {"a", "an"} and tokens[verb].folded not in _OWNS)


def _in_charge(tokens: Sequence[Token], i: int) -> PostPhrase | None:
    """Read what somebody is in charge of: …, who is in charge of roads at the city akimat."""
    while tokens[i].folded in {"who", "is", "was"} and i + 3 < len(tokens):
        i += 1
    if [token.folded for token in tokens[i : i + 3]] != ["in", "charge", "of"]:
        return None
    end = i + 3
    while end < len(tokens) and not ends_phrase(tokens, end):
        end += 1
    link = next((k for k in range(i + 3, end) if tokens[k].folded in {"at", "in", "for"}), end)
    body = [token for token in tokens[link + 1 : end] if token.folded not in ARTICLES]
    return PostPhrase(
        tokens[i].start, tokens[end - 1].end, Post(spoken(tokens[i:link]), spoken(body))
    )


def _led(tokens: Sequence[Token], verb: int) -> PostPhrase | None:
    end = verb + 1
    while end < len(tokens) and not ends_phrase(tokens, end) and tokens[end].folded != "and":
        end += 1
    body = [token for token in tokens[verb + 1 : end] if token.folded not in ARTICLES]
    chairs = tokens[verb].folded.startswith(("chair", "presid"))
    if chairs and (not body or body[0].folded in _SITTINGS):
        return PostPhrase(tokens[verb].start, tokens[end - 1].end, Post("chair", ""))
    if not body:
        return None
    role = "" if tokens[verb].folded in _SPEAKS else tokens[verb].text
    return PostPhrase(tokens[verb].start, body[-1].end, Post(role, spoken(body)))


_ACTING = frozenset(
    "speaking joining appearing dialling dialing participating calling connecting watching"
    " following sitting standing visiting".split()
)
"""What somebody does at the meeting, behind the role."""


_AWAY = frozenset("sabbatical leave behalf".split())
_DOES = frozenset("does did do is was has had will would can could who".split())


def ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word or mark ends the phrase that stands beside a name."""
    token = tokens[i]
    numbered = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.NUMBER
    if token.text == "." and numbered and tokens[i - 1].folded == "no":
        return False  # School No. 7
    if token.kind is Kind.MARK:
        return token.text not in "-'’&" and not (
            token.text == "." and i + 1 < len(tokens) and (tokens[i + 1].text.islower())
        )
    behind = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    if (token.folded == "on" and behind in _AWAY) or (token.folded == "and" and behind in _DOES):
        return True  # an economist | on leave in Seoul; a coach | and does not whisper
    if token.folded in _ACTING and i and tokens[i - 1].is_word:
        return True  # an arbitrator | speaking by video
    return token.folded in terms("en", "roles.stops") - {"with", "by", "to"}
