"""The door for the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ortaq_site.settings")
application = get_wsgi_application()

if os.environ.get("ORTAQ_WORKER_INSIDE"):  # set by `serve`, where nobody else may write
    from ortaq_site.steps.worker_inside import start

    start()
