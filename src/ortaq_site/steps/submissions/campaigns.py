"""A person says whether letters are a campaign, and what it is called."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Campaign, LetterAction
from ortaq_site.steps.submissions.groups import note
from ortaq_site.steps.submissions.log import log_steps


@transaction.atomic
def decide(campaign: Campaign, is_campaign: bool, names: dict[str, str], account: Account) -> None:
    """Keep what a person decided; names: in kk and ru, shown to the public."""
    campaign.is_campaign = is_campaign
    campaign.name_kk, campaign.name_ru = names.get("kk", ""), names.get("ru", "")
    campaign.decided_by, campaign.decided_at = account, timezone.now()
    campaign.save(update_fields=["is_campaign", "name_kk", "name_ru", "decided_by", "decided_at"])
    after = {"is_campaign": is_campaign, **names}
    events = [
        note(group, LetterAction.NAMED, account, after=after) for group in campaign.groups.all()
    ]
    log_steps(campaign.consultation, events, campaign.decided_at)
