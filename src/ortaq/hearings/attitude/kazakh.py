"""Signs of an attitude in Kazakh: stems with their endings, the denial in or behind the verb.

The words are in `words/stance.kk.toml`. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ortaq.hearings.attitude.patterns import Patterns, by_sentence
from ortaq.hearings.attitude.sign import Kind, Sign
from ortaq.hearings.attitude.words import choice

_SENTENCE = re.compile(r"[^.!?…;]+[.!?…;]*")
_NO = r"(?:[мбп][ае](?=й|с|ғ|г|д|у|й|$|ң)\w*)"
"""The denying part of a verb: қолда-ма-ймын."""
_PASSIVE = r"(?:ыл|іл|л|ын|ін|н|тыл|тіл|т)?"
_ASKS_POLITELY = re.compile(
    r"болмас па|болмай ма|қайтеді|[аей]\s+алма\w+\s+(?:ба|бе|па|пе)(?!\w)|(?:жөн|дұрыс) емес пе"
)
_PROCEDURE = re.compile(
    r"(?:дауыс|сөз|үзіліс|талқыла|назар|көңіл|белсен|қолда|мақұлда|сөйле|қатыс|тыңда|келіңіз|айтыңыз|қараңыз)"
)
"""What is asked of a meeting, or of those who sit in it, and not of a text."""
_ORDER = re.compile(r"(?:тыныштық|микрофон|тәртіп|регламент|қол|телефон)\w*\s+(?:\w+\s+)?$")
"""What is kept or switched on in a meeting: микрофонды қосыңыз."""
_NEAR = 40
"""Letters before a wish among which it stands."""
_VOTED = re.compile(
    r"(?:(?:\d+|(?<!\w)(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он))\s+(?:адам|депутат|мүше\w*|қатысушы)|\w[еа]у[іы]?)\s+$"
)
"""A count of votes before қарсы: біреуі қарсы."""
_CANNOT = (
    r"(?:[аей]\s+алма\w*|уға\s+болма\w*|уге\s+болма\w*|у\s+мүмкін\s+емес\w*"
    r"|[ыі]?п\s+отырған\s+жоқ\w*|[ғгқк][ыі]\w+\s+келме\w*)"
)
"""Behind a stem: cannot, will not, does not."""
_LET = r"\w{2,}(?:сын|сін)(?=\s*(?:[.,!;»]|$))"
"""A wish in the third person where a clause ends: elsewhere it may be a noun (жартысын)."""
_FINITE = (
    r"(?:[аей](?:мын|мін|мыз|міз|ды|ді|тын\w*|тін\w*)|[дт][ыі]\w?"
    r"|[ыі]?п\s+(?:отыр\w*|шық\w*|бер\w*)|[ғгқк][ае]н\w*|[ыі]?п\b|е?мін|е?міз)"
)
_PRESENT = r"(?:[аей](?:ды|ді|тын\w*|тін\w*)|[ыі]?п\s+(?:береді|отыр\w*|жатыр\w*))"


def signs(folded: str, *, asks: bool) -> list[Sign]:
    """Give the signs in the order of the text; asks: the verb that reports is one of asking."""
    return by_sentence(folded, _SENTENCE, lambda words: _signs(words, asks=asks))


def _signs(words: str, *, asks: bool) -> Iterator[Sign]:
    patterns = _patterns()
    is_question = words.rstrip().endswith("?")
    tolerated = [m.span() for m in patterns.tolerates.finditer(words)]
    yield from (Sign(Kind.TOLERATES, *span) for span in tolerated)
    if not is_question:
        for match in patterns.against.finditer(words):
            counted = match[0] == "қарсы" and _VOTED.search(_near(words, match.start()))
            inside = any(a < match.end() and match.start() < b for a, b in tolerated)
            if not counted and not inside:
                yield Sign(Kind.AGAINST, *match.span())
        for match in patterns.favour.finditer(words):
            told = _VOTED.search(_near(words, match.start()))
            if not told and _of_a_text(words[: match.start()]):
                yield Sign(Kind.FOR, *match.span())
        yield from _values(words)
    backs = patterns.backs.search(words)
    if backs and (asks or backs["asks"]) and _of_a_text(words[: backs.start()]):
        yield Sign(Kind.FOR, *backs.span())
    wish = patterns.wish.search(words) or (patterns.asked.search(words) if asks else None)
    if wish and (_PROCEDURE.search(wish[0]) or _ORDER.search(_near(words, wish.start()))):
        return
    if wish and not (is_question and not _ASKS_POLITELY.search(words)):
        yield Sign(Kind.WISH, *wish.span())


def _near(words: str, place: int) -> str:
    return words[max(0, place - _NEAR) : place]


def _of_a_text(before: str) -> bool:
    """Whether the draft is what is supported, or nothing is named: жобаны қолдаймын."""
    near = before.split()[-4:]
    objects = [word for word in near if re.search(r"(?:[нмдт][ыі]|ын|ін|сын|сін)$", word)]
    named = [word for word in near if re.match(choice("kk", "targets"), word)]
    return bool(named) or not objects


def _values(words: str) -> Iterator[Sign]:
    patterns = _patterns()
    for match in patterns.bad.finditer(words):
        if match["denied"] is None and not re.match(r"\s*\w*\s*емес", words[match.end() :]):
            yield Sign(Kind.BAD, *match.span(), _is_foreseen(match[0]))
    for match in patterns.good.finditer(words):
        behind = words[match.end() :]
        denied = match["denied"] is not None or re.match(
            r"\w*\s+(?:емес|жоқ|болма|жетіспе|жетпе|берме)", behind
        )
        if match["noun"] is None or denied:
            kind = Kind.BAD if denied else Kind.GOOD
            yield Sign(kind, *match.span(), _is_foreseen(match[0]))


def _is_foreseen(verb: str) -> bool:
    """Whether a verb tells of what comes, or comes again and again: жабылады, ұтатынын."""
    return re.search(r"[аей](?:ды|ді|тын\w*|тін\w*)$", verb) is not None


def _wish() -> re.Pattern[str]:
    asking, edit = choice("kk", "asking"), _edit()
    return re.compile(
        rf"{edit}(?:у|ю)(?:ды|ді|ға|ге|ын|ін)?(?:\s+[\w-]+){{0,2}}?\s+(?:{asking}|болмай ма)"
        rf"|{edit}(?:ғ|г|қ|к)(?:ан|ен)\s+(?:жөн|дұрыс|абзал|орынды|ләзім|лазым)"
        rf"|{edit}(?:сын|сін)(?!\w)"
        rf"|{edit}(?:ы|і)?(?:ңыз|ңіз|ң)(?:дар|дер)?(?!\w)"
        rf"|(?<!\w)(?:{choice('kk', 'measures')})\w*(?:\s+[\w»-]+){{0,3}}?\s+{_LET}"
        rf"|(?<!\w)(?:кемінде|ең болмаса|тым құрыса)(?:\s+[\w-]+){{0,3}}?\s+{_LET}"
        rf"|{edit}(?:айық|ейік|йық|йік|алық|елік|лық|лік)(?!\w)"
        rf"|{edit}(?:са|се)\w*\s+(?:екен|дейм\w*|игі|дұрыс|жақсы|жөн|деген)"
        r"|\w{3,}(?:са|се)(?:ңыз(?:дар)?|ңіз(?:дер)?|қ|к)?\s+(?:екен(?!ін)\w*|дейм\w*|игі\s+еді"
        r"|(?:жақсы|дұрыс|жөн|орынды)\s+(?:болар|болатын))"
        r"|\w{3,}(?:саңыз(?:дар)?|сеңіз(?:дер)?)(?=\s*(?:[.!»]|$))"
        r"|\w{3,}(?:сақ|сек|саңыз(?:дар)?|сеңіз(?:дер)?)\s+қайтеді"
        rf"|{edit}[аей]\s+алма\w+\s+(?:ба|бе|па|пе)(?!\w)"
        r"|\w{3,}(?:ғаны|гені|қаны|кені)\s+(?:дұрыс|жөн|абзал|орынды)(?!\s+бол(?:ды|ған))"
        r"|(?:бап|тарау|тармақ|норма|тетік|бөлім|тізім|анықтама|ереже)\w*\s+болуы\s+(?:керек|қажет|тиіс)"
        r"|\w{3,}(?:ылуы|ілуі|луы|лүі|нуы|нуі)\w{0,2}\s+(?:керек|қажет|тиіс|шарт)"
        r"|\w{3,}(?:ар|ер|йр)\s+еді(?:м|к)(?!\w)"
        r"|\w{3,}(?:уды|уді|юды|юді)\s+(?:ұсынам\w+|сұрайм\w+|өтінем\w+|талап\s+етем\w+)"
        r"|орнына(?:\s+[\w-]+){1,4}\s+(?:талап\s+етем\w+|ұсынам\w+|сұрайм\w+|керек|қажет)"
        r"|\w{3,}(?:ңыздар|ңіздер)(?=\s*(?:[.!»]|$))(?<!саңыздар)(?<!сеңіздер)(?<![дт]ыңыздар)(?<![дт]іңіздер)"
        r"|(?:кем|артық)\s+болмауы\w*\s+(?:керек|қажет|тиіс)"
    )


def _edit() -> str:
    return rf"(?<!\w)(?:{choice('kk', 'edits')}){_PASSIVE}"


@cache
def _patterns() -> Patterns:
    favour = choice("kk", "favour")
    take, targets = choice("kk", "favour", "take"), choice("kk", "targets")
    return Patterns(
        against=re.compile(
            rf"(?<!\w)(?:{take})(?:{_NO}|{_CANNOT})"
            rf"|(?<!\w)қарсы(?:мын|мыз|лық\s+білдір\w*|(?=\s*[.!,–—]|\s*$)"
            rf"|\s+(?:екен\w*|шы[ққғ]\w*|болды\w*|дауыс\s+бер\w*|пікір\w*))"
            rf"|(?<!\w)(?:{targets})\w*\s+қарсы(?!\s+(?:алу|алды|күрес|іс))"
            r"|(?<!\w)(?:жоба|заң|құжат|қаулы)\w*(?:\s+\w+){0,2}?\s+(?:кері\s+қайтар|қайтарып\s+ал|кейін\s+қайтар)"
            r"(?:у\w*\s+(?:керек|қажет|дұрыс|жөн)|сын|ыңыз\w*|айық|ылсын)"
        ),
        tolerates=re.compile(r"(?<!\w)қарсы\s+емес\w*|қарсылығы\w*\s+жоқ|(?<!\w)қарсы\s+болма\w*"),
        favour=re.compile(rf"(?<!\w)(?:{favour}){_FINITE}(?!\w)"),
        backs=re.compile(
            rf"(?<!\w)(?:{favour})(?:уды|уді|уға|уге|ды|ді|ға|ге)"
            r"(?P<asks>\s+(?:сұра|шақыр|өтін|ұсын)\w*)?(?!\w)"
        ),
        wish=_wish(),
        asked=re.compile(rf"{_edit()}(?:у|ю)(?:ды|ді|ға|ге|ын|ін)?(?!\w)"),
        bad=_value("bad"),
        good=_value("good"),
    )


def _value(name: str) -> re.Pattern[str]:
    verbs, words = choice("kk", f"{name}.verbs"), choice("kk", f"{name}.words")
    excess = rf"|(?:{choice('kk', 'excess')})\s+\w+" if name == "bad" else ""
    noun = choice("kk", "good.nouns") if name == "good" else "(?!)"
    return re.compile(
        rf"(?<!\w)(?:(?:{verbs}){_PASSIVE}(?:{_PRESENT}|(?P<denied>[мбп][ае](?:й(?:ды|ді|тын\w*|тін\w*)|с\b)))"
        rf"|(?P<noun>{noun})|(?:{words}){excess})"
    )
