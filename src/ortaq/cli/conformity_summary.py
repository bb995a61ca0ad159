"""What `ortaq conformity` prints for a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ortaq.conformity.duty import Duty, DutyKind, Grade, Scan
from ortaq.conformity.knock_on import KnockOn, Leaning
from ortaq.conformity.rewording import Rewording
from ortaq.law.act import Act

_SHOWN = 12
"""Duties of one law that are printed; all are in the JSON."""
_GIST = 76
"""Characters of a sentence that are printed."""
_GRADES = {
    Grade.OUTDATED: "no longer there",
    Grade.AFFECTED: "changed in substance",
    Grade.UNAFFECTED: "unchanged",
    Grade.CALLED_FOR: "called for",
}
_KINDS = {
    DutyKind.CITATION: "cites",
    DutyKind.INSTITUTION: "names",
    DutyKind.TERM: "repeats",
}


def summary(
    scan: Scan,
    rewordings: Iterable[Rewording],
    leaning: Leaning,
    reached: Iterable[KnockOn],
    laws: Mapping[str, Act],
) -> list[str]:
    """Say in lines what was found: laws first, then what the new text itself demands."""
    proposed = {id(one.duty): one for one in rewordings}
    return [
        *_counts(scan),
        *(line for law in scan.bases for line in _law(law, laws[law], scan, proposed)),
        *_calls(scan),
        *_deadlines(scan),
        *_order(leaning, tuple(reached), laws),
        "",
        "These are proposals from the texts alone. A lawyer decides about each.",
    ]


def _counts(scan: Scan) -> list[str]:
    duties = [duty for duty in scan.duties if duty.law]
    provisions = {(duty.law, duty.eid) for duty in duties}
    grades = Counter(duty.grade for duty in duties)
    base = sum(scan.bases.values())
    told = ", ".join(
        f"{grades[grade]:,} {words}" for grade, words in _GRADES.items() if grades[grade]
    )
    names = ", ".join(
        f"{name} ({count})" + _successor(scan, name) for name, count in scan.names.items()
    )
    lines = [
        f"{len(provisions):,} provisions of {base:,} in {len(scan.bases)} laws are concerned,"
        f" in {len(duties):,} places: {told or 'none'}",
        f"Names that the old text has and the new has not (mentions): {names or 'none'}",
        f"By when laws are to be brought into line: {_when(scan)}",
    ]
    return lines + [f"{law}: says itself that it is no longer in force" for law in scan.repealed]


def unread(laws: Mapping[str, Act], lang: str) -> list[str]:
    """Name the laws in another language than the two texts: nothing can be found in them."""
    others = [(law, act.lang) for law, act in laws.items() if act.lang != lang]
    return [f"{law}: is in {its}, the two texts in {lang}: not looked at" for law, its in others]


def _successor(scan: Scan, name: str) -> str:
    new = next((to for base, to in scan.successors.items() if name.startswith(base)), "")
    return f" → {new}" if new else ""


def _when(scan: Scan) -> str:
    return scan.alignment.value.isoformat() if scan.alignment.value else scan.alignment.source


def _law(law: str, act: Act, scan: Scan, proposed: Mapping[int, Rewording]) -> list[str]:
    duties = [duty for duty in scan.duties if duty.law == law]
    if not duties:
        return []
    places = "1 place" if len(duties) == 1 else f"{len(duties)} places"
    lines = ["", f"{act.title} ({law}): {places} in {scan.bases[law]:,} provisions"]
    lines += [f"  {_line(duty, proposed.get(id(duty)))}" for duty in duties[:_SHOWN]]
    if len(duties) > _SHOWN:
        lines.append(f"  … and {len(duties) - _SHOWN} more (--json has all)")
    return lines


def _line(duty: Duty, rewording: Rewording | None) -> str:
    where = f"{duty.eid or 'preamble'}: {_KINDS[duty.kind]} {_gist(duty.text)}"
    onward = f" → {', '.join(duty.new)}" if duty.new else ""
    text = f"{where}{onward} ({_GRADES[duty.grade]})"
    if rewording and rewording.edits:
        check = "; its substance changed" if rewording.check_substance else ""
        return f"{text}; perhaps: {rewording.edits[0].text}{check}"
    return text


def _calls(scan: Scan) -> list[str]:
    calls = [duty for duty in scan.duties if duty.kind is DutyKind.ENACTMENT]
    lines = ["", f"Laws that the new text calls for: {len(calls)}"] if calls else []
    for duty in calls:
        rank, since = duty.because
        known = f"; among these laws perhaps {', '.join(duty.existing)}" if duty.existing else ""
        told = f"{rank.replace('_', ' ')}, {since.replace('_', ' ')}{known}"
        lines.append(f"  {duty.eid}: {_gist(duty.text)} ({told})")
    return lines


def _deadlines(scan: Scan) -> list[str]:
    dated = [duty for duty in scan.duties if duty.kind is DutyKind.DEADLINE]
    lines = ["", f"Times that the new text sets: {len(dated)}"] if dated else []
    for duty in dated:
        deadline = duty.deadline
        value = deadline.value.isoformat() if deadline.value else "no day yet"
        since = f", counted from: {deadline.counted_from}" if deadline.counted_from else ""
        lines.append(f"  {duty.eid}: {value} ({duty.because[0].partition('=')[2]}{since})")
    return lines


def _order(leaning: Leaning, reached: tuple[KnockOn, ...], laws: Mapping[str, Act]) -> list[str]:
    """Say what else must be looked at, and in which order; one step is worked on at once."""

    def titles(of: Iterable[str]) -> str:
        return "; ".join(_gist(laws[law].title or law) for law in of)

    lines = [f"Names laws that must change: {titles((one.law,))}" for one in reached]
    lines += [f"Name each other, so change them together: {titles(one)}" for one in leaning.circles]
    if len(leaning.order) > 1:
        lines.append("Order of work, those that others name first:")
        lines += [f"  {step}. {titles(of)}" for step, of in enumerate(leaning.order, start=1)]
    return ["", *lines] if lines else []


def _gist(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _GIST else f"{flat[: _GIST - 1]}…"
