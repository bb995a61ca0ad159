"""Commitments of any shape for tests of laws."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

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
from ortaq.commitments.indicator import Indicator, Reading, Target
from ortaq.commitments.judgement import Dispute, Judgement, Outcome, Progress
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.commitments.value import read_value
from ortaq.language.amounts import Bound
from ortaq.language.periods import Precision

texts = st.one_of(
    st.sampled_from(("", "осветим улицу", "көшені жарықтандырамыз", "=1+1", 'a "b", c\nd')),
    st.text(max_size=8),
)
names = texts.filter(str.strip)
days = st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1))
real_days = st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1))
offsets = st.none() | st.integers(0, 10_000)
sources = st.builds(Source, texts, texts, days, offsets, offsets, texts)
values = st.sampled_from(
    ("7", "46000+", "62.4 -> 64.3", "1 + 2", "3-5", "document", "около 40 тыс", "")
).map(read_value)
decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)


@st.composite
def times(draw: st.DrawFn) -> TimeSpan:
    start, end = draw(days), draw(days)
    if start and end and end < start:
        start, end = end, start
    return TimeSpan(start, end, draw(st.none() | st.sampled_from(Precision)), draw(texts))


readings = st.builds(
    Reading, values, times(), sources, texts, texts, texts, texts, st.booleans(), days
)
indicators = st.builds(
    Indicator,
    id=st.just("i"),
    name=texts,
    unit=texts,
    area=texts,
    topic=texts,
    target=st.none() | st.builds(Target, values, days),
    readings=st.lists(readings, max_size=3).map(tuple),
)


def _either(judgement: Judgement) -> bool:
    said = judgement.progress is not None or judgement.outcome is not None
    return said and judgement.second != judgement.by


judgements = st.builds(
    Judgement,
    on=real_days,
    by=names,
    because=texts,
    progress=st.none() | st.sampled_from(Progress),
    outcome=st.none() | st.sampled_from(Outcome),
    office=texts,
    second=texts,
    sources=st.lists(sources, max_size=2).map(tuple),
).filter(_either)
quantities = st.builds(
    Quantity, decimals, texts, st.sampled_from(Bound), st.none() | decimals, st.booleans(), texts
).filter(lambda one: one.upper is None or one.upper >= one.value)
commitments = st.builds(
    Commitment,
    id=st.just("c"),
    title=texts,
    wording=names,
    lang=st.sampled_from(("kk", "ru", "en", "")),
    source=sources,
    said_on=days,
    speaker=st.none() | st.builds(Speaker, texts, texts, texts),
    parties=st.lists(
        st.builds(Party, names, st.sampled_from(PartyRole), texts, texts), max_size=2
    ).map(tuple),
    action=texts,
    purpose=texts,
    results_belong_to=texts,
    quantities=st.lists(quantities, max_size=2).map(tuple),
    period=times(),
    place=st.none() | st.builds(Place, texts, texts),
    conditions=st.lists(
        st.builds(Condition, texts, days, days, st.none() | sources), max_size=2
    ).map(tuple),
    beneficiary=texts,
    topics=st.lists(texts, max_size=2).map(tuple),
    titles=st.dictionaries(texts, texts, max_size=2).map(lambda found: tuple(found.items())),
    provisions=st.lists(texts, max_size=2).map(tuple),
    inferred=st.lists(st.sampled_from(Part), max_size=2).map(tuple),
    standing=st.sampled_from(Standing),
    indicators=st.lists(indicators, max_size=1).map(tuple),
    judgements=st.lists(judgements, max_size=2).map(tuple),
    disputes=st.lists(
        st.builds(Dispute, real_days, names, texts, st.none() | sources, texts, days), max_size=2
    ).map(tuple),
)
