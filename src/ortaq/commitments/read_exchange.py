"""The way back from JSON: commitments, with every value checked and every error in its place.

Of a commitment only `id` and `wording` have to be there, of a reading its value. A document of
`ortaq hearing --json` is read too: its promises become proposed commitments.
"""

from __future__ import annotations

import json
from typing import Any

from ortaq.commitments.commitment import (
    Commitment,
    Condition,
    Part,
    Party,
    PartyRole,
    Place,
    Quantity,
    Speaker,
    Standing,
)
from ortaq.commitments.exchange import FORMAT
from ortaq.commitments.from_hearing import commitments_of_hearing, is_hearing
from ortaq.commitments.indicator import Indicator, Reading, Target
from ortaq.commitments.judgement import Dispute, Judgement, Outcome, Progress
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.commitments.value import read_value
from ortaq.errors import UnreadableSource
from ortaq.fields import (
    Fields,
    WrongField,
    boolean,
    count,
    day,
    decimal,
    json_of,
    list_of,
    member_of,
    names,
    optional,
    refuse_repeated,
    string,
    strings,
)
from ortaq.language.amounts import Bound
from ortaq.language.periods import Precision

_COMMITMENT = names(
    "id title titles wording lang source said_on speaker parties action purpose results_belong_to"
    " quantities period place conditions beneficiary topics provisions inferred standing indicators"
    " judgements disputes status"
)
"""`status` is computed: what `ortaq commitments --json` adds is read over."""


def commitments_from_json(content: bytes, name: str) -> tuple[Commitment, ...]:
    """Read a file of commitments. Raises UnreadableSource with the file and the place in it."""
    try:
        document = json_of(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableSource(name, "this is not UTF-8", f"byte {error.start}") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UnreadableSource(name, f"this is not JSON: {error.msg}", where) from error
    return commitments_from_dict(document, name)


def commitments_from_dict(document: object, name: str = "commitments") -> tuple[Commitment, ...]:
    """Read commitments out of values that JSON knows.

    Raises UnreadableSource with the path of the first thing that is wrong, for instance
    `commitments[3].indicators[0].readings[2].value`.
    """
    try:
        commitments = _document(document)
        refuse_repeated((commitment.id for commitment in commitments), "commitments")
        for index, commitment in enumerate(commitments):
            _check(commitment, f"commitments[{index}]")
    except WrongField as wrong:
        raise UnreadableSource(name, wrong.reason, wrong.path) from wrong
    return commitments


def _document(document: Any) -> tuple[Commitment, ...]:
    if isinstance(document, list):
        return list_of(_commitment)(document, "commitments")
    if is_hearing(document):
        return commitments_of_hearing(document)
    fields = Fields(document, "", names("format commitments on parameters"))
    told = fields.take("format", string, FORMAT)
    if told != FORMAT:
        raise WrongField("format", f"{told!r} is unknown; known: {FORMAT}")
    return fields.take("commitments", list_of(_commitment))


def _check(commitment: Commitment, path: str) -> None:
    """Raise WrongField where values contradict each other."""
    refuse_repeated((indicator.id for indicator in commitment.indicators), f"{path}.indicators")
    for index, judgement in enumerate(commitment.judgements):
        if judgement.progress is None and judgement.outcome is None:
            raise WrongField(f"{path}.judgements[{index}]", "give progress or outcome, or both")
        if judgement.second and judgement.second == judgement.by:
            reason = "the second signature is another person's"
            raise WrongField(f"{path}.judgements[{index}].second", reason)


def _commitment(value: object, path: str) -> Commitment:
    fields = Fields(value, path, _COMMITMENT)
    return Commitment(
        id=fields.take("id", _word),
        title=fields.take("title", string, ""),
        titles=fields.take("titles", _titles, ()),
        wording=fields.take("wording", _sentence),
        lang=fields.take("lang", string, ""),
        source=fields.take("source", _source, Source()),
        **_who(fields),
        **_what(fields),
        **_life(fields),
    )


def _word(value: object, path: str) -> str:
    """Take an id, which stands in addresses."""
    word = string(value, path)
    if len(word.split()) > 1:
        raise WrongField(path, f"{word!r} has a space; an id is one word")
    return word


def _sentence(value: object, path: str) -> str:
    """Take the exact sentence: a promise without words is nobody's."""
    words = string(value, path)
    if not words.strip():
        raise WrongField(path, "the words of the promise are wanted here")
    return words


def _titles(value: object, path: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise WrongField(path, "an object of language and words is wanted here")
    return tuple((lang, string(words, f"{path}.{lang}")) for lang, words in value.items())


def _who(fields: Fields) -> dict[str, Any]:
    return {
        "said_on": fields.take("said_on", optional(day), None),
        "speaker": fields.take("speaker", optional(_speaker), None),
        "parties": fields.take("parties", list_of(_party), ()),
        "beneficiary": fields.take("beneficiary", string, ""),
        "results_belong_to": fields.take("results_belong_to", string, ""),
    }


def _what(fields: Fields) -> dict[str, Any]:
    return {
        "action": fields.take("action", string, ""),
        "purpose": fields.take("purpose", string, ""),
        "quantities": fields.take("quantities", list_of(_quantity), ()),
        "period": fields.take("period", _time, TimeSpan()),
        "place": fields.take("place", optional(_place), None),
        "conditions": fields.take("conditions", list_of(_condition), ()),
        "topics": fields.take("topics", strings, ()),
        "provisions": fields.take("provisions", strings, ()),
        "inferred": fields.take("inferred", list_of(member_of(Part)), ()),
    }


def _life(fields: Fields) -> dict[str, Any]:
    return {
        "standing": fields.take("standing", member_of(Standing), Standing.CONFIRMED),
        "indicators": fields.take("indicators", list_of(indicator_from), ()),
        "judgements": fields.take("judgements", list_of(_judgement), ()),
        "disputes": fields.take("disputes", list_of(_dispute), ()),
    }


def indicator_from(value: object, path: str) -> Indicator:
    """Read one indicator. Raises WrongField."""
    fields = Fields(value, path, names("id name unit area topic target readings"))
    return Indicator(
        id=fields.take("id", string),
        name=fields.take("name", string),
        unit=fields.take("unit", string, ""),
        area=fields.take("area", string, ""),
        topic=fields.take("topic", string, ""),
        target=fields.take("target", optional(_target), None),
        readings=fields.take("readings", list_of(_reading), ()),
    )


def _target(value: object, path: str) -> Target:
    fields = Fields(value, path, names("value by"))
    return Target(read_value(fields.take("value", _figure)), fields.take("by", optional(day), None))


def _reading(value: object, path: str) -> Reading:
    known = names("value unit area when source reported_by caveat planned known_on")
    fields = Fields(value, path, known)
    return Reading(
        value=read_value(fields.take("value", _figure)),
        when=fields.take("when", _time, TimeSpan()),
        source=fields.take("source", _source, Source()),
        unit=fields.take("unit", string, ""),
        area=fields.take("area", string, ""),
        reported_by=fields.take("reported_by", string, ""),
        caveat=fields.take("caveat", string, ""),
        planned=fields.take("planned", boolean, default=False),
        known_on=fields.take("known_on", optional(day), None),
    )


def _figure(value: object, path: str) -> str:
    """Take a figure as given: a text, or a plain number."""
    return value if isinstance(value, str) else f"{decimal(value, path):f}"


def _judgement(value: object, path: str) -> Judgement:
    fields = Fields(value, path, names("on by office second progress outcome because sources"))
    return Judgement(
        on=fields.take("on", day),
        by=fields.take("by", _name),
        because=fields.take("because", string, ""),
        progress=fields.take("progress", optional(member_of(Progress)), None),
        outcome=fields.take("outcome", optional(member_of(Outcome)), None),
        office=fields.take("office", string, ""),
        second=fields.take("second", string, ""),
        sources=fields.take("sources", list_of(_source), ()),
    )


def _name(value: object, path: str) -> str:
    """Take the name of a person: a judgement without one is nobody's."""
    name = string(value, path)
    if not name.strip():
        raise WrongField(path, "the name of a person is wanted here")
    return name


def _dispute(value: object, path: str) -> Dispute:
    fields = Fields(value, path, names("on by text source answer answered_on"))
    return Dispute(
        on=fields.take("on", day),
        by=fields.take("by", _name),
        text=fields.take("text", string),
        source=fields.take("source", optional(_source), None),
        answer=fields.take("answer", string, ""),
        answered_on=fields.take("answered_on", optional(day), None),
    )


def _source(value: object, path: str) -> Source:
    if isinstance(value, str):  # a bare address, as people write it
        return Source(url=value)
    fields = Fields(value, path, names("title url day start end note"))
    return Source(
        title=fields.take("title", string, ""),
        url=fields.take("url", string, ""),
        day=fields.take("day", optional(day), None),
        start=fields.take("start", optional(count), None),
        end=fields.take("end", optional(count), None),
        note=fields.take("note", string, ""),
    )


def _speaker(value: object, path: str) -> Speaker:
    fields = Fields(value, path, names("name role organisation"))
    return Speaker(
        name=fields.take("name", string),
        role=fields.take("role", string, ""),
        organisation=fields.take("organisation", string, ""),
    )


def _party(value: object, path: str) -> Party:
    fields = Fields(value, path, names("name role gives receives"))
    return Party(
        name=fields.take("name", _name),
        role=fields.take("role", member_of(PartyRole), PartyRole.PROMISES),
        gives=fields.take("gives", string, ""),
        receives=fields.take("receives", string, ""),
    )


def _quantity(value: object, path: str) -> Quantity:
    fields = Fields(value, path, names("value upper unit money bound text"))
    low, high = fields.take("value", decimal), fields.take("upper", optional(decimal), None)
    if high is not None and high < low:
        raise WrongField(f"{path}.upper", f"{high} is less than the value, {low}")
    return Quantity(
        value=low,
        upper=high,
        unit=fields.take("unit", string, ""),
        is_money=fields.take("money", boolean, default=False),
        bound=fields.take("bound", member_of(Bound), Bound.EXACT),
        text=fields.take("text", string, ""),
    )


def _time(value: object, path: str) -> TimeSpan:
    fields = Fields(value, path, names("from to precision text"))
    span = TimeSpan(
        start=fields.take("from", optional(day), None),
        end=fields.take("to", optional(day), None),
        precision=fields.take("precision", optional(member_of(Precision)), None),
        text=fields.take("text", string, ""),
    )
    if span.start and span.end and span.end < span.start:
        raise WrongField(path, f"it ends on {span.end}, before it begins on {span.start}")
    return span


def _place(value: object, path: str) -> Place:
    fields = Fields(value, path, names("text region"))
    return Place(fields.take("text", string), fields.take("region", string, ""))


def _condition(value: object, path: str) -> Condition:
    fields = Fields(value, path, names("text met_on failed_on source"))
    return Condition(
        text=fields.take("text", string),
        met_on=fields.take("met_on", optional(day), None),
        failed_on=fields.take("failed_on", optional(day), None),
        source=fields.take("source", optional(_source), None),
    )
