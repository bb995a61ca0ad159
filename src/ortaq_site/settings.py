"""The settings of the platform: one file; what differs between machines comes from ORTAQ_*.

| Variable           | Meaning                                       | Default                     |
|--------------------|-----------------------------------------------|-----------------------------|
| ORTAQ_DATA         | folder for the database, key, collected files | `var` in the current folder |
| ORTAQ_DATABASE_URL | `sqlite:///…` or `postgresql://…`             | SQLite in ORTAQ_DATA        |
| ORTAQ_SECRET_KEY   | signing key, 32 characters or more            | made and kept in ORTAQ_DATA |
| ORTAQ_HOSTS        | host names that the site answers to           | localhost and 127.0.0.1     |
| ORTAQ_HTTPS        | behind HTTPS: secure cookies, HSTS            | no                          |
| ORTAQ_DEBUG        | error pages for developers                    | no                          |
| ORTAQ_MAIL_URL     | `smtp://user:word@host:587`: daily letters    | none: no letters            |
| ORTAQ_MAIL_FROM    | address from which letters come               | `ortaq@` the first host     |
| ORTAQ_LOGS         | log lines: plain, or json with each request   | plain                       |
| ORTAQ_METRICS_TOKEN| lets other machines read /metrics             | only this machine reads it  |
| ORTAQ_KEEP_DAYS    | days that traces of people outlive the close  | 30                          |
| ORTAQ_LOG_NAME     | lasting name of the public log, set once      | the first host, then `/log` |
| ORTAQ_WITNESSES    | public keys of those who cosign the log       | nobody                      |
| ORTAQ_CLAMD        | virus scanner: `/run/…/clamd.ctl`, `host:3310`| files are not scanned       |
| ORTAQ_SECOND_FACTOR| roles that need a second factor, or `none`    | with HTTPS, all but `clerk` |
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

import ortaq
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
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_tasks",
]

MIDDLEWARE = [
    "ortaq_site.api.plain_http.refused_without_https",
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
    "ortaq_site.desk.entrance.idle.ended_where_nobody_sits",
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
WITNESSES = environment.names("ORTAQ_WITNESSES", ())
LOG_NAME = environment.names("ORTAQ_LOG_NAME", (f"{ALLOWED_HOSTS[0]}/log",))[0]
KEEP_DAYS = environment.days("ORTAQ_KEEP_DAYS", 30)
VOTES_IN_GROUPS = True
"""Votes of the same moment share one durable commit; tests write each in its own transaction."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # Drawn pages, up to 5 MB each for a code of four hundred articles.
        "OPTIONS": {"MAX_ENTRIES": 60},
    },
    # Counts of an hour, by people or addresses of the network that nobody can read out of it.
    "limits": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "limits",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    },
}

# --- Work in the background: kept in the database, done by `ortaq worker` or by the server itself

TASKS = {"default": {"BACKEND": "ortaq_site.steps.jobs.KeptInDatabase"}}

# --- Letters to those who follow something ---------------------------------------------------

SITE_ADDRESS = f"{'https' if environment.flag('ORTAQ_HTTPS', default=False) else 'http'}://"
SITE_ADDRESS += ALLOWED_HOSTS[0]
MAIL = environment.mail("ORTAQ_MAIL_URL")
MAIL_FROM = environment.names("ORTAQ_MAIL_FROM", (f"ortaq@{ALLOWED_HOSTS[0]}",))[0] if MAIL else ""
EMAIL_HOST, EMAIL_PORT = MAIL.get("host", ""), MAIL.get("port", 587)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.get("user", ""), MAIL.get("password", "")
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.get("starttls", False), MAIL.get("tls", False)
EMAIL_TIMEOUT = 20  # seconds

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
    {"NAME": "ortaq_site.desk.entrance.house_words.NoWordsOfTheHouse"},
]
LOGIN_URL = reverse_lazy("desk:login")
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

HTTPS = environment.flag("ORTAQ_HTTPS", default=False)
SECOND_FACTOR = environment.chosen(
    "ORTAQ_SECOND_FACTOR",
    known=("editor", "signatory", "administrator", "moderator", "clerk", "auditor", "council"),
    default=("editor", "signatory", "administrator", "moderator", "auditor", "council")
    if HTTPS
    else (),
)
"""Roles whose people come no further than to setting up a second factor until they have one."""
SESSION_ENGINE = "ortaq_site.records.logins"
SESSION_COOKIE_AGE = 12 * 3600  # seconds: a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
HOST_PREFIX = "__Host-" if HTTPS else ""
"""A browser takes cookies of such names from this very host alone, and only over HTTPS."""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{HOST_PREFIX}sessionid", f"{HOST_PREFIX}csrftoken"

# --- Languages: the address says which, so that a link shows everybody the same page ----------

LANGUAGES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]
LANGUAGE_CODE = "kk"
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = ["ortaq_site.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

# --- Files of the site ------------------------------------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [("ortaq", Path(ortaq.__file__).parent / "report" / "consultation" / "style")]
"""The report looks on the site as it does as a file."""
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
SCANNER = environment.scanner("ORTAQ_CLAMD")
DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000_000  # bytes; a whole corrected text goes through one form

# --- What a browser is told -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "object-src": [NONE],
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
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = ["^health$", "^metrics$"]  # asked from within, past the proxy
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True  # scripts read the token off the page
MESSAGE_STORAGE = "ortaq_site.desk.told_once.ToldOnce"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

METRICS_TOKEN = environment.secret("ORTAQ_METRICS_TOKEN")

LOGS = environment.choice("ORTAQ_LOGS", ("plain", "json"))
_LINES = "PlainLines" if LOGS == "plain" else "JsonLines"
_FORMATTERS = {"console": {"()": f"ortaq_site.observed.lines.{_LINES}"}}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {} if DEBUG else _FORMATTERS,
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            **({} if DEBUG else {"formatter": "console"}),
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Django's own handlers would write what the lines above leave out.
        "django": {"handlers": [], "level": "WARNING"},
        # Tells of each rule of a style sheet that is not for paper.
        "weasyprint": {"level": "ERROR"},
        "ortaq_site.requests": {"level": "INFO" if LOGS == "json" else "WARNING"},
    },
}
