"""The settings of the platform: one file; what differs between machines comes from ORTAQ_*.

| Variable           | Meaning                                       | Default                     |
|--------------------|-----------------------------------------------|-----------------------------|
| ORTAQ_DATA         | folder for the database, key, collected files | `var` in the current folder |
| ORTAQ_DATABASE_URL | `sqlite:///…` or `postgresql://…`             | SQLite in ORTAQ_DATA        |
| ORTAQ_SECRET_KEY   | signing key, 32 characters or more            | made and kept in ORTAQ_DATA |
| ORTAQ_HOSTS        | host names that the site answers to           | localhost and 127.0.0.1     |
| ORTAQ_HTTPS        | behind HTTPS: secure cookies, HSTS            | no                          |
| ORTAQ_DEBUG        | error pages for developers                    | no                          |
| ORTAQ_LOG_NAME     | lasting name of the public log, set once      | the first host, then `/log` |
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from ortaq_site import environment

PACKAGE = Path(__file__).parent
DATA = environment.data_folder("ORTAQ_DATA", Path.cwd() / "var")

DEBUG = environment.flag("ORTAQ_DEBUG", default=False)
SECRET_KEY = environment.secret_key("ORTAQ_SECRET_KEY", DATA)
ALLOWED_HOSTS = environment.names("ORTAQ_HOSTS", ("localhost", "127.0.0.1", "[::1]"))

INSTALLED_APPS = [
    "ortaq_site",
    "ortaq_site.records",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_tasks",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "ortaq_site.urls"
WSGI_APPLICATION = "ortaq_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["ortaq_site.templatetags.ortaq", "ortaq_site.templatetags.law"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    },
]

# --- What is kept ---------------------------------------------------------------------------

DATABASES = {"default": environment.database("ORTAQ_DATABASE_URL", DATA)}
LOG_NAME = environment.names("ORTAQ_LOG_NAME", (f"{ALLOWED_HOSTS[0]}/log",))[0]
VOTES_IN_GROUPS = True
"""Votes of the same moment share one durable commit; tests write each in its own transaction."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # Drawn pages, up to 5 MB each for a code of four hundred articles.
        "OPTIONS": {"MAX_ENTRIES": 60},
    }
}

# --- Work in the background: kept in the database, done by `ortaq worker` or by the server itself

TASKS = {"default": {"BACKEND": "ortaq_site.steps.jobs.KeptInDatabase"}}

# --- Who may come in ------------------------------------------------------------------------

AUTH_USER_MODEL = "records.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = reverse_lazy("desk:login")
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# --- Languages: the address says which, so that a link shows everybody the same page ----------

LANGUAGES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]
LANGUAGE_CODE = "kk"
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

# --- Files of the site ------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = environment.folder(DATA / "static", "ORTAQ_DATA")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_HANDLERS = [
    "ortaq_site.desk.receiving.RefuseTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000_000  # bytes; a whole corrected text goes through one form

# --- What a browser is told -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
HTTPS = environment.flag("ORTAQ_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = ["^health$"]  # asked from within, past the proxy
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
