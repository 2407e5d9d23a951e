"""The settings of signing in: passwords, second steps, sessions and the lock on the door."""

from typing import Any

from overdracht.core.account import VERS, WACHT, WERKDAG


def settings(*, is_productie: bool) -> dict[str, Any]:
    """What Django, allauth and axes are told; in production cookies belong to one host only."""
    return {**_WACHTWOORDEN, **_ALLAUTH, **_AXES, **_sessies(is_productie=is_productie)}


_WACHTWOORDEN: dict[str, Any] = {
    "PASSWORD_HASHERS": [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ],
    "LOGIN_URL": "account_login",
    "LOGIN_REDIRECT_URL": "/",
    "AUTHENTICATION_BACKENDS": [
        # The first two refuse before a password is looked at.
        "axes.backends.AxesStandaloneBackend",
        "overdracht.config.drempel.Drempel",
        "allauth.account.auth_backends.AuthenticationBackend",
    ],
}
_ALLAUTH: dict[str, Any] = {
    "ACCOUNT_ADAPTER": "overdracht.config.accounts.Accountadapter",
    "ACCOUNT_LOGIN_METHODS": {"email"},
    "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
    "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS": False,
    "ACCOUNT_SESSION_REMEMBER": False,
    # Guesses are counted in the database (config/drempel.py): that holds across several servers.
    "ACCOUNT_RATE_LIMITS": {"login_failed": None},
    "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login",
    "ACCOUNT_REAUTHENTICATION_TIMEOUT": int(VERS.total_seconds()),
    "ACCOUNT_FORMS": {
        "reset_password": "overdracht.config.accounts.Resetform",
        "set_password": "overdracht.config.accounts.Zetform",
    },
    "SOCIALACCOUNT_ADAPTER": "overdracht.config.accounts.Dienstadapter",
    "SOCIALACCOUNT_REQUESTS_TIMEOUT": 5,
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_TOTP_ISSUER": "Warme Overdracht",
    "MFA_ADAPTER": "overdracht.config.accounts.Stapadapter",
    "MFA_FORMS": {
        "authenticate": "overdracht.config.drempel.Codeform",
        "reauthenticate": "overdracht.config.drempel.Hercodeform",
        "add_webauthn": "overdracht.config.drempel.Sleutelform",
    },
    "MFA_RECOVERY_CODES_SHOW_ONCE": True,
    "MFA_PASSKEY_LOGIN_ENABLED": True,
}
_AXES: dict[str, Any] = {
    "AXES_FAILURE_LIMIT": 5,
    "AXES_COOLOFF_TIME": WACHT,
    "AXES_LOCKOUT_TEMPLATE": "429.html",
    "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]],
    "AXES_USERNAME_CALLABLE": "overdracht.config.drempel.account_of",
    "AXES_CLIENT_IP_CALLABLE": "overdracht.config.drempel.adres_van",
    "AXES_RESET_ON_SUCCESS": True,
    "AXES_ENABLE_ADMIN": False,
    "AXES_DISABLE_ACCESS_LOG": True,
    "AXES_VERBOSE": False,
}


def _sessies(*, is_productie: bool) -> dict[str, Any]:
    return {
        "SESSION_ENGINE": "overdracht.data.sessies",
        "SESSION_COOKIE_AGE": int(WERKDAG.total_seconds()),
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        # A name that browsers only take from this very host, over TLS and for the whole site.
        "SESSION_COOKIE_NAME": "__Host-sessie" if is_productie else "sessie",
        "CSRF_COOKIE_NAME": "__Host-csrf" if is_productie else "csrftoken",
        "SESSION_COOKIE_SECURE": is_productie,
        "CSRF_COOKIE_SECURE": is_productie,
        "CSRF_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_SAMESITE": "Lax",
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not is_productie,  # localhost has no TLS
    }
