"""The sentences of a text in which promises are looked for, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.language.lines import paragraphs
from ortaq.language.sentences import pieces, sentences

_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_SMALL = "a-zа-яёәғқңөұүһі"
_RESOLUTION = re.compile(
    r"\W*(?:\d+[.)]\s*)?"
    r"(?:[^:.\n]{3,60}\s(?=(?-i:ШЕШТІ|РЕШИЛ|ПОСТАНОВИЛ|ҚАУЛЫ|ҰЙҒАР|RESOLVED)))?(?:РЕШИЛИ|РЕШИЛ|РЕШЕНИЕ|РЕШЕНИЯ|ПОСТАНОВИЛИ|ПОСТАНОВИЛ|ПОСТАНОВЛЯЕТ"
    r"|ПОСТАНОВЛЕНИЕ|ПОРУЧЕНИЯ|ПОРУЧЕНО|ЧТО РЕШЕНО|ЧТО РЕШИЛИ|ДОГОВОРИЛИСЬ|ДОГОВОР[ЕЁ]ННОСТИ"
    r"|(?:О|НА) Ч[ЕЁ]М (?:ДОГОВОРИЛИСЬ|СОШЛИСЬ|УСЛОВИЛИСЬ)"
    r"|ШЕШТІ|ШЕШІЛДІ|ШЕШІМ ҚАБЫЛДАНДЫ|ҚАБЫЛДАНҒАН ШЕШІМ|ШЕШІМ|ШЕШІМ ҚАБЫЛДАДЫ|ҚАУЛЫ ЕТТІ"
    r"|ҚАУЛЫ ЕТІЛДІ|ҰЙҒАРДЫ|ҚАУЛЫ ЕТЕДІ|ТАПСЫРЫЛДЫ|ТАПСЫРМАЛАР|ТАПСЫРМА|НЕГЕ КЕЛІСТІК"
    r"|НЕ ШЕШІЛДІ|КЕЛІСІЛДІ"
    r"|RESOLVED|DECIDED|AGREED|(?:AGREED )?ACTIONS?|DECISIONS?|NEXT STEPS|ACTION (?:POINTS|ITEMS)"
    r"|WHAT WAS (?:AGREED|DECIDED))\s*(?::\s*(?P<rest>.*))?",
    re.DOTALL | re.IGNORECASE,
)
"""The heading of a resolution, alone or with its first item."""
_HEADING = re.compile(
    rf"\W*(?:\d+[.)]\s*)?[^\W\d_{_SMALL}]{{4,}}[^{_SMALL}]{{0,60}}"
    rf"|[{_CAPITAL}][{_SMALL}]+\s\d+\..*"
)
"""A line in capitals, or a numbered one (Вопрос 2.): another part of the minutes begins."""
_NAME = rf"[{_CAPITAL}][\w-]+"
_INITIALS = rf"(?:[{_CAPITAL}]\.\s?){{1,2}}"
_ROLE = r"(?:,\s*[^:.!?]{2,120}|\s*\([^)]{1,80}\))?"
_LABEL = re.compile(
    rf"(?:[\[(]?\d{{1,2}}:\d\d(?::\d\d)?[\])]?\s*)?"
    rf"(?:[{_CAPITAL}][{_CAPITAL}.\s-]{{2,40}}{_ROLE}"
    rf"|{_NAME}\s+{_NAME}(?:\s*\([^)]{{1,80}}\))?{_ROLE}"
    rf"|{_NAME}\s+{_INITIALS}{_ROLE}"
    rf"|{_INITIALS}{_NAME}{_ROLE}):\s+"
)
"""A speaker at the beginning of a turn: capitals, or a surname with initials, and a role."""
_ITEM = re.compile(r"\s*(?:[-–—•*·▪●✓✔✅☑➤►▶■◆‣]\ufe0f?\s*|\(?\d{1,2}[.)]\s+|[^\W\d_]\)\s+)\S")
_JOINT = re.compile(
    rf"(?<=[^\d\s]:)\s+(?=[«“\"]?[{_SMALL}\d]|[«“\"])(?!на эт|для этого|оған|бұған|for th)|;\s+"
    r"|,\s+(?:а также|а|но|ал|сондай-ақ|әрі|while|and|but|однако|зато|бірақ|дегенмен|алайда)\s+"
    r"|,?\s+и\s+(?:о\s+том,\s+)?что\s+|,?\s+and\s+(?=that\s)"
    r"|,\s+(?:(?:according to|said)\s[^,;:]{2,60},\s+)?"
    r"(?:(?:who|and)\s+(?:also\s+)?(?:added|noted|said)|adding|noting)\s+(?=that\s)"
    r"|,\s+(?:добавив|отметив|пояснив|уточнив|подчеркнув),?\s+(?=что\s)",
    re.IGNORECASE,
)
_CAPTIONS = re.compile(r"\d\d:\d\d[.,]\d{3}\s-->\s")
_MARKS = re.compile(
    r"\s*\n(?:\d+\n)?(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}\s-->\s[^\n]*\n(?:<v[^>]*>)?|</?v[^>]*>"
)
"""Numbers, time marks and voice tags of captions."""

_DIRECTION = re.compile(
    r"^[ \t]*[\[(][^\[\]()\n]{1,60}[\])][ \t]*$"
    rf"|(?<=[.!?…]\s)\[[^\[\]\n]{{1,60}}\](?=\s+[{_CAPITAL}])",
    re.MULTILINE,
)
"""A line, or brackets, that only tell what went on in the hall; they part the turns around."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence without the speaker's name before it: `text` stands at `start`."""

    start: int
    text: str
    before: str
    """What stands before it in its paragraph."""
    in_resolution: bool
    """It stands under a heading such as РЕШИЛИ or ШЕШТІ."""
    is_item: bool
    """It begins a paragraph with a dash, a dot or a number, or ends it with a semicolon."""

    @property
    def paragraph(self) -> int:
        """Where its paragraph starts."""
        return self.start - len(self.before)


def passages(text: str) -> Iterator[Passage]:
    """Yield the sentences of a text in order; those of captions run over their time marks."""
    deciding = False
    text = _without_marks(text) if _CAPTIONS.search(text) else text
    text = _DIRECTION.sub(lambda found: "\n" + " " * (len(found[0]) - 2) + "\n", text)
    for paragraph in paragraphs(text):
        start = paragraph.start
        opened = _RESOLUTION.fullmatch(paragraph.text)
        if opened:
            deciding = True
            start = paragraph.start + opened.start("rest") if opened["rest"] else paragraph.end
        elif _HEADING.fullmatch(paragraph.text):
            deciding = False
        for span in sentences(text[start : paragraph.end]):
            for piece in pieces(text, start + span.start, start + span.end):
                yield _passage(text, (paragraph.start, *piece), deciding)


def coordinated(sentence: str) -> tuple[tuple[int, int], ...]:
    """Give the places of clauses that stand side by side: `построим мост, а в мае откроем парк`."""
    places, start = [], 0
    for joint in _JOINT.finditer(sentence):
        places.append((start, joint.start()))
        start = joint.end()
    return (*places, (start, len(sentence)))


def _without_marks(text: str) -> str:
    """Put a line break and spaces in the place of time marks, so that every offset stays."""
    return _MARKS.sub(lambda mark: "\n" + " " * (len(mark[0]) - 1), text)


def _passage(text: str, place: tuple[int, int, int], deciding: bool) -> Passage:
    paragraph, start, end = place
    opened = _LABEL.match(text, start, end)
    begin = opened.end() if opened else start
    words = text[begin:end]
    item = paragraph == start and (_ITEM.match(words) is not None or words.endswith(";"))
    return Passage(begin, words, text[paragraph:begin], deciding, item)
