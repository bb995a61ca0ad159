"""The platform as a Django application: templates, static files, words and commands."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The application without tables; the tables are in `ortaq_site.records`."""

    name = "ortaq_site"
    label = "ortaq_site"
