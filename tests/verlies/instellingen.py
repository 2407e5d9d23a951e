"""The settings of a process that will be killed: as in real use, on a database of its own."""

import os

os.environ["OVERDRACHT_MODUS"] = "test"

from overdracht.config.databases import ALS_HUIS
from overdracht.config.settings import *  # noqa: F403
from overdracht.config.settings import DATABASES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if "options" in DATABASES["default"]["OPTIONS"]:
    # Who forgets to say in whose name he asks, sees no rows: as in production.
    DATABASES["default"]["OPTIONS"]["options"] = DATABASES["default"]["OPTIONS"]["options"].replace(
        ALS_HUIS, ""
    )
