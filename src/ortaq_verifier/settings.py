"""The settings of the verifier: one file; what differs comes from ORTAQ_VERIFIER_*.

| Variable                    | Meaning                           | Default         |
|-----------------------------|-----------------------------------|-----------------|
| ORTAQ_VERIFIER_DATA         | folder for database and keys      | `var-verifier`  |
| ORTAQ_VERIFIER_DATABASE_URL | `sqlite:///…` or `postgresql://…` | SQLite in there |
| ORTAQ_VERIFIER_NAME         | its name in tickets, set once     | `verifier`      |
| ORTAQ_VERIFIER_HOSTS        | host names that it answers to     | localhost       |
| ORTAQ_VERIFIER_HTTPS        | behind HTTPS: secure cookies      | no              |
| ORTAQ_VERIFIER_OIDC_ISSUER  | where people sign in              | nobody signs in |
| ORTAQ_VERIFIER_OIDC_CLIENT  | how the verifier is known there   |                 |
| ORTAQ_VERIFIER_OIDC_SECRET  | its secret there                  |                 |
| ORTAQ_VERIFIER_OIDC_ACR     | ways to sign in that are enough   | all             |
"""

import os
from importlib.resources import files
from pathlib import Path

from ortaq_site import environment

PACKAGE = Path(__file__).parent
DATA = environment.data_folder("ORTAQ_VERIFIER_DATA", Path.cwd() / "var-verifier")

DEBUG = False
SECRET_KEY = environment.secret_key("ORTAQ_VERIFIER_SECRET_KEY", DATA)
ALLOWED_HOSTS = environment.names("ORTAQ_VERIFIER_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
NAME = environment.names("ORTAQ_VERIFIER_NAME", ("verifier",))[0]
OIDC_ISSUER = os.environ.get("ORTAQ_VERIFIER_OIDC_ISSUER", "").rstrip("/")
OIDC_CLIENT = os.environ.get("ORTAQ_VERIFIER_OIDC_CLIENT", "")
OIDC_SECRET = environment.private("ORTAQ_VERIFIER_OIDC_SECRET")
OIDC_ACR = tuple(environment.names("ORTAQ_VERIFIER_OIDC_ACR", ()))

INSTALLED_APPS = ["ortaq_verifier", "django.contrib.staticfiles"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "ortaq_verifier.urls"
WSGI_APPLICATION = "ortaq_verifier.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]
DATABASES = {"default": environment.database("ORTAQ_VERIFIER_DATABASE_URL", DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
LANGUAGE_CODE = "kk"
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

# The looks of the platform, as files: the verifier runs none of its code.
STATIC_URL = "/static/"
STATICFILES_DIRS = [Path(str(files("ortaq_site"))) / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

X_FRAME_OPTIONS = "DENY"
# Not "no-referrer": browsers would hide from its own forms where they come from, and CSRF needs it.
SECURE_REFERRER_POLICY = "same-origin"
HTTPS = environment.flag("ORTAQ_VERIFIER_HTTPS", default=False)
CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
# A browser takes cookies of such names from this very host alone, and only over HTTPS.
HOST_PREFIX = "__Host-" if HTTPS else ""
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = f"{HOST_PREFIX}csrftoken"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Addresses of pages hold states and codes of sign-ins, so requests are never logged.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "ERROR"},
    "loggers": {"django.request": {"level": "CRITICAL"}, "django.security": {"level": "CRITICAL"}},
}
