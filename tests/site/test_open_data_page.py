"""The newest snapshot has an address that programs can keep."""

from __future__ import annotations

from django.test import Client

from ortaq_site.steps.open_data.snapshot import folder


def test_one_address_leads_to_the_newest_snapshot(db, settings, tmp_path):
    settings.DATA = tmp_path
    assert Client().get("/open-data/newest.zip").status_code == 404
    for day in ("2026-11-27", "2026-11-28"):
        (folder() / f"ortaq-open-data-{day}.zip").write_bytes(day.encode())
    answer = Client().get("/open-data/newest.zip", follow=True)
    assert b"".join(answer.streaming_content) == b"2026-11-28"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "http://testserver/open-data/newest.zip" in Client().get("/en/open-data/").text
