"""Where mail goes: a server by its address, or files in the data folder when none is named."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from overdracht.config.env import OnveiligeInstelling


def settings(url: str, *, van: str, data_map: Path) -> dict[str, Any]:
    """Django's mail settings for `smtp://gebruiker:wachtwoord@host:587` (or `smtps://`)."""
    afzender = {"DEFAULT_FROM_EMAIL": van, "SERVER_EMAIL": van}
    if not url:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {**afzender, "EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": data_map / "mail"}
    delen = urlsplit(url)
    if delen.scheme not in {"smtp", "smtps"} or not delen.hostname:
        raise OnveiligeInstelling(
            "OVERDRACHT_MAIL_URL klopt niet. Gebruik smtp://gebruiker:wachtwoord@host:587."
        )
    is_tls = delen.scheme == "smtps"
    return {
        **afzender,
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": delen.hostname,
        "EMAIL_PORT": delen.port or (465 if is_tls else 587),
        "EMAIL_HOST_USER": unquote(delen.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(delen.password or ""),
        "EMAIL_USE_SSL": is_tls,
        "EMAIL_USE_TLS": not is_tls,
        "EMAIL_TIMEOUT": 20,
    }
