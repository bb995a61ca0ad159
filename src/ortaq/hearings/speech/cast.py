"""The people of a document: mentions joined to persons, each with the fullest name and role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.name_forms import alike, is_patronymic, same_person
from ortaq.hearings.speech.russian.forms import plain_name
from ortaq.language.names.forms import nominative


@dataclass(slots=True)
class Figure:
    """One person while the text is read."""

    id: str
    mentions: list[Mention] = field(default_factory=list)
    gender: str = ""
    own_post: Post = field(default_factory=Post)
    """What somebody says of himself, where nobody else tells it."""
    forms: dict[tuple[tuple[str, ...], tuple[str, ...]], Mention] = field(default_factory=dict)
    """One mention of each form of the name."""

    @property
    def post(self) -> Post:
        """The first role told, and the organisation that stands with it."""
        if not any(one.post.role for one in self.mentions) and self.own_post.role:
            return self.own_post
        posts = [one.post for one in self.mentions if one.post]
        role = next((one for one in posts if one.role), Post())
        full = [one for one in posts if one.role and len(one.organisation.split()) > 1]
        if full and len(role.organisation.split()) < 2:
            same = [one for one in full if one.role.lower() == role.role.lower()]
            role = same[0] if same else role
        return Post(
            role.role,
            role.organisation or next((p.organisation for p in posts if p.organisation), ""),
        )

    def posts(self) -> list[Post]:
        """Give all that was told of this person's roles."""
        return [one.post for one in self.mentions if one.post]


class Cast:
    """Joins the mentions of a document to people, in the order of the text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.figures: list[Figure] = []
        self._of: dict[int, Figure] = {}
        fullest_first = sorted(mentions, key=lambda m: (m.start,))
        for mention in fullest_first:
            self._add(mention)

    def figure_of(self, mention: Mention) -> Figure:
        """Give the person of a mention."""
        return self._of[mention.start]

    def _add(self, mention: Mention) -> None:
        figure = self._known(mention)
        if figure is None:
            figure = Figure(f"p{len(self.figures) + 1}")
            self.figures.append(figure)
        figure.mentions.append(mention)
        figure.forms.setdefault((mention.words, mention.initials), mention)
        figure.gender = figure.gender or mention.gender
        self._of[mention.start] = figure

    def _known(self, mention: Mention) -> Figure | None:
        """Find whom this names: of the same gender if there is a choice, else the latest."""
        fitting = [one for one in self.figures if _fits(one, mention)]
        if not fitting:
            return None
        return max(fitting, key=lambda one: (_agrees(one, mention), one.mentions[-1].start))


def _fits(figure: Figure, mention: Mention) -> bool:
    if not any(same_person(one, mention) for one in figure.forms.values()):
        return False
    distinct = figure.gender and mention.gender and figure.gender != mention.gender
    return not (distinct and len(mention.words) > 1)


def _agrees(figure: Figure, mention: Mention) -> bool:
    return not (figure.gender and mention.gender and figure.gender != mention.gender)


def _fullness(mention: Mention) -> tuple[int, int, int, bool]:
    """Order names: with a surname first, then the longest, in the nominative."""
    named = sum(not is_patronymic(word) for word in mention.words)
    return named, len(mention.words), len(mention.initials), mention.nominative


def display_name(figure: Figure, lang: str) -> str:
    """Give the fullest form of a name; in the nominative where another mention shows it."""
    fullest = max(figure.mentions, key=_fullness)
    equal = [m for m in figure.mentions if _fullness(m)[:3] == _fullness(fullest)[:3]]
    shown = next((m for m in equal if m.nominative), None)
    if shown is not None:
        return nominative(shown.text, lang) if lang == "kk" else shown.text
    text = fullest.text
    plain = [w for m in figure.mentions if m.nominative for w in m.words]
    for word in fullest.words:
        better = next((one for one in plain if alike(one, word)), None)
        better = better or (plain_name(word) if lang == "ru" else word)
        text = text.replace(word, better)
    return nominative(text, lang)
