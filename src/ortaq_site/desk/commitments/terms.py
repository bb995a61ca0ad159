"""Between the form of a commitment and its document: what the form does not show is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ortaq.jurisdictions.regions import regions
from ortaq_site.desk.commitments.forms import iso

LANGUAGES = ("kk", "ru", "en")
CURRENCIES = frozenset(("KZT", "USD", "EUR", "RUB", "CNY", "GBP"))
_DASH = " – "


def initial_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values of the form for a document of the exchange."""
    quantity = (document["quantities"] or [{}])[0]
    condition = (document["conditions"] or [{}])[0]
    place, speaker = document["place"] or {}, document["speaker"] or {}
    return {
        **{name: document[name] for name in ("title", "wording", "lang", "action", "purpose")},
        "said_on": document["said_on"],
        "speaker": speaker.get("name", ""),
        "owners": "\n".join(_line(party) for party in document["parties"] if _owes(party)),
        "results": document["results_belong_to"],
        "bound": quantity.get("bound", "exact"),
        "value": quantity.get("value"),
        "unit": quantity.get("unit", ""),
        "first_day": document["period"]["from"],
        "last_day": document["period"]["to"],
        "period": document["period"]["text"],
        "region": place.get("region", ""),
        "place": place.get("text", ""),
        "condition": condition.get("text", ""),
        "met_on": condition.get("met_on"),
        "topic": (document["topics"] or [""])[0],
        "about": "\n".join(document.get("provisions", ())),
        **{f"title_{lang}": words for lang, words in document.get("titles", {}).items()},
    }


def document_of(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Give the document that a filled form makes of the one before."""
    return {
        **before,
        **{name: given[name] for name in ("title", "wording", "lang", "action", "purpose")},
        "said_on": iso(given["said_on"]),
        "speaker": _speaker(given["speaker"], before.get("speaker")),
        "parties": _parties(given["owners"], before),
        "results_belong_to": given["results"],
        "quantities": _quantities(given, before),
        "period": _period(given, before),
        "place": _place(given),
        "conditions": _conditions(given, before),
        "topics": [given["topic"], *before["topics"][1:]] if given["topic"] else [],
        "provisions": given["about"],
        "titles": _titles(given, before),
        "inferred": before["inferred"],
    }


def _titles(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, str]:
    """Give the short words of each language that the form shows; of others they stay."""
    told = {**before.get("titles", {}), **{lang: given[f"title_{lang}"] for lang in LANGUAGES}}
    return {lang: words for lang, words in told.items() if words}


def _owes(party: Mapping[str, Any]) -> bool:
    return party["role"] in ("promises", "partner")


def _line(party: Mapping[str, Any]) -> str:
    return _DASH.join(filter(None, (party["name"], party["gives"])))


def _speaker(name: str, before: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if not name:
        return None
    return {**before, "name": name} if before else {"name": name}


def _parties(lines: str, before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give those who owe it as written, each with what is known of it; all others stay."""
    known = {party["name"]: party for party in before["parties"]}
    owing = []
    for line in filter(None, (line.strip() for line in lines.splitlines())):
        name, _, gives = line.partition(_DASH)
        role = "partner" if gives else "promises"
        owing.append({"role": role, **known.get(name, {}), "name": name, "gives": gives})
    return [*owing, *(party for party in before["parties"] if not _owes(party))]


def _quantities(given: Mapping[str, Any], before: Mapping[str, Any]) -> list[dict[str, Any]]:
    rest = list(before["quantities"][1:])
    if given["value"] is None:
        return rest
    unit = given["unit"].strip()
    first = before["quantities"][0] if before["quantities"] else {"text": "", "upper": None}
    told = {
        "value": str(given["value"]),
        "unit": unit,
        "bound": given["bound"],
        "money": unit.upper() in CURRENCIES,
    }
    return [{**first, **told}, *rest]


def _period(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    first, last = iso(given["first_day"]), iso(given["last_day"])
    same = (first, last) == (before["period"]["from"], before["period"]["to"])
    precision = before["period"]["precision"] if same else None
    return {"from": first, "to": last, "precision": precision, "text": given["period"]}


def _place(given: Mapping[str, Any]) -> dict[str, str] | None:
    if not given["place"] and not given["region"]:
        return None
    region = regions().find(given["region"])
    named = region.name(given["lang"]) if region else given["region"]
    return {"text": given["place"] or named, "region": given["region"]}


def _conditions(given: Mapping[str, Any], before: Mapping[str, Any]) -> list[dict[str, Any]]:
    rest = list(before["conditions"][1:])
    if not given["condition"]:
        return rest
    first = before["conditions"][0] if before["conditions"] else {"failed_on": None, "source": None}
    return [{**first, "text": given["condition"], "met_on": iso(given["met_on"])}, *rest]
