"""Releases of results stay as they were published."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, stays

RULES: dict[str, Rule] = stays(
    "records_opinionrelease", "a release stays as it was published", "release"
)
