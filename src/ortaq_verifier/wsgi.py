"""The verifier as a web server starts it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_verifier.settings"
application = get_wsgi_application()
