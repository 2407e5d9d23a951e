"""The settings of a website whose database server will be killed: with its pool, and its limits."""

from overdracht.config.databases import database
from tests.verlies.instellingen import *  # noqa: F403
from tests.verlies.instellingen import ENV, OVERDRACHT_DATA

DATABASES = {
    "default": database(ENV.database_url, data_map=OVERDRACHT_DATA, pool=True, is_web=True)
}
