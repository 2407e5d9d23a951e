"""Every setting of Django, from one typed environment (config/env.py)."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from overdracht.api import contract
from overdracht.config import inloggen, logs, mail
from overdracht.config.databases import database
from overdracht.config.env import read_env
from overdracht.config.kamers import KAMERS

BASE_DIR = Path(__file__).resolve().parent.parent.parent
ENV = read_env(os.environ, wortel=BASE_DIR)

DEBUG = ENV.debug
SECRET_KEY = ENV.secret_key
ALLOWED_HOSTS = list(ENV.hosts)
OVERDRACHT_MODUS = ENV.modus.value
OVERDRACHT_VELDSLEUTEL = ENV.veldsleutel  # encrypts BSN and V-nummer in the tables
OVERDRACHT_VELDSLEUTELS_OUD = ENV.veldsleutels_oud  # still read, after a change of key
OVERDRACHT_INDEXSLEUTEL = ENV.indexsleutel  # finds them again without decrypting
OVERDRACHT_KOPIESLEUTEL = ENV.kopiesleutel  # closes a copy of the database
OVERDRACHT_DATA = ENV.data_map
OVERDRACHT_TWEEDE_FACTOR = ENV.tweede_factor
OVERDRACHT_ANKER = ENV.anker  # the seals of the log, outside the database
OVERDRACHT_VERNIETIGINGEN = ENV.vernietigingen  # what a restored backup must lose again
OVERDRACHT_ALS_EIGENAAR, OVERDRACHT_APPROL = ENV.als_eigenaar, ENV.approl
OVERDRACHT_PROXIES = ENV.proxies  # that many servers of our own stand before this one

ROOT_URLCONF = "overdracht.config.urls"
WSGI_APPLICATION = "overdracht.config.wsgi.application"

INSTALLED_APPS = [
    "overdracht.config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "axes",
    "csp",
    "django_htmx",
    "django_linear_migrations",
    "rest_framework",
    "drf_spectacular",
    "overdracht.data",
    "overdracht.web",
    "overdracht.support.audit",
    "overdracht.support.toegang",
    "overdracht.support.berichten",
    "overdracht.support.planning",
    *(f"overdracht.proces.{kamer}" for kamer in KAMERS),
    "overdracht.exchange",
    "overdracht.api",
    "overdracht.jobs",
    "overdracht.demo",
]
FIRST_PARTY_APPS = ["overdracht.data"]  # django-linear-migrations: ours is one line

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "overdracht.config.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "overdracht.config.headers.HeadMiddleware",
    "overdracht.support.toegang.middleware.ToegangMiddleware",
    "overdracht.support.planning.middleware.VrijeTekstMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it answers for a locked account
]

PAKKET = BASE_DIR / "overdracht"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": sorted([*PAKKET.glob("*/templates"), *PAKKET.glob("*/*/templates")]),
        "OPTIONS": {
            "environment": "overdracht.web.jinja.environment",
            "auto_reload": not ENV.is_productie,
            "context_processors": ["overdracht.web.schil.page"],
        },
    },
    {  # allauth keeps Django's engine; only its layouts and elements are ours
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PAKKET / "web" / "allauth"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(ENV.database_url, **ENV.verbinding)}
# ATOMIC_REQUESTS stays off: with IMMEDIATE every GET would take the write lock of SQLite.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "overdracht.Gebruiker"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{naam}", "OPTIONS": opties}
    for naam, opties in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
SECURE_SSL_REDIRECT = ENV.is_productie
SECURE_HSTS_SECONDS = 31_536_000 if ENV.is_productie else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENV.is_productie
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **{soort: [NONE] for soort in ("default-src", "frame-ancestors", "base-uri")},
        **{f"{soort}-src": [SELF] for soort in ("script", "style", "img", "font", "connect")},
        "form-action": [SELF],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024  # a form (RL1); a list that is uploaded is a file

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles" if ENV.is_productie else None
WHITENOISE_USE_FINDERS = not ENV.is_productie
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if ENV.is_productie
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = contract.SPECTACULAR

globals().update(inloggen.settings(is_productie=ENV.is_productie))
globals().update(mail.settings(ENV.mail_url, van=ENV.mail_afzender, data_map=ENV.data_map))
LOGGING_CONFIG = None
logs.configure(json=ENV.is_productie)
