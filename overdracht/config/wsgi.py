"""The way in for the server: `gunicorn overdracht.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

from overdracht.config.env import OnveiligeInstelling

if not (os.environ.get("DATABASE_URL") or os.environ.get("OVERDRACHT_MODUS")):
    raise OnveiligeInstelling(
        "DATABASE_URL ontbreekt. Zet het adres van de database, "
        "of start de demo met: python3 dev.py run"
    )
os.environ.setdefault("OVERDRACHT_DEUR", "web")  # a statement of a page has seconds, not minutes
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overdracht.config.settings")
application = get_wsgi_application()

from overdracht.config.checks import require_safe_start  # noqa: E402  # it looks in tables: not before the apps are there

require_safe_start()
