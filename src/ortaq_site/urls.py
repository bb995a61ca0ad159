"""All addresses. Everything that people read begins with the language: /kk/, /ru/, /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ortaq_site.public.health import health
from ortaq_site.public.log import files

urlpatterns = [
    path("health", health, name="health"),
    path("log/key", files.key, name="log_key"),
    path("log/entries.jsonl", files.entries, name="log_entries"),
    path("log/checkpoint", files.newest, name="log_checkpoint"),
    path("log/checkpoints/<int:size>", files.checkpoint, name="log_checkpoint_at"),
    path("log/log.zip", files.archive, name="log_archive"),
    *i18n_patterns(
        path("desk/", include("ortaq_site.desk.urls")),
        path("", include("ortaq_site.public.urls")),
    ),
]
