"""All addresses. Everything that people read begins with the language: /kk/, /ru/, /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ortaq_site.api.interface import interface
from ortaq_site.public.health import health
from ortaq_site.public.log import files
from ortaq_site.public.machines import robots, sitemap
from ortaq_site.public.metrics import metrics
from ortaq_site.public.open_data import archive, newest

urlpatterns = [
    path("health", health, name="health"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("metrics", metrics, name="metrics"),
    path("api/v1/", interface.urls),
    path("open-data/newest.zip", newest, name="open_data_newest"),
    path("open-data/<str:name>", archive, name="open_data_archive"),
    path("log/key", files.key, name="log_key"),
    path("log/entries.jsonl", files.entries, name="log_entries"),
    path("log/checkpoint", files.newest, name="log_checkpoint"),
    path("log/checkpoints/<int:size>", files.checkpoint, name="log_checkpoint_at"),
    path("log/log.zip", files.archive, name="log_archive"),
    path("log/witness", files.witness, name="log_witness"),
    path("log/cosignatures", files.cosignatures, name="log_cosignatures"),
    path("log/not-taken.json", files.not_taken, name="log_not_taken"),
    *i18n_patterns(
        path("desk/", include("ortaq_site.desk.urls")),
        path("", include("ortaq_site.public.urls")),
    ),
]
