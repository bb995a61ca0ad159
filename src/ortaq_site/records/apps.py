"""The one application that has tables."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The records of the platform."""

    name = "ortaq_site.records"
    label = "records"
