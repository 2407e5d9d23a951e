"""The settings of the web bench: as in production, on a database with fictive persons."""

from typing import Any

from overdracht.config import settings as gewoon
from overdracht.config.settings import *  # noqa: F403

_jinja: Any
_jinja, *_anders = gewoon.TEMPLATES
# Production does not look at every request whether a template was changed.
TEMPLATES = [_jinja | {"OPTIONS": _jinja["OPTIONS"] | {"auto_reload": False}}, *_anders]
