"""The settings of the suite: public keys, cheap passwords, a database that is thrown away."""

import os
import tempfile

os.environ["OVERDRACHT_MODUS"] = "test"

from overdracht.config.settings import *  # noqa: F403
from overdracht.config.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": None}  # the suite signs in all the time
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in real use: a journey's threads lock it as they would there.
    DATABASES["default"]["TEST"] = {
        "NAME": f"{tempfile.gettempdir()}/overdracht-test-{os.getpid()}.sqlite3"
    }
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
