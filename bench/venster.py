"""A browser inside the process: the WSGI function is called as a server would call it."""

import sys
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any, NamedTuple

App = Callable[..., Iterable[bytes]]
HOST = "localhost"


class Antwoord(NamedTuple):
    """What came back."""

    status: int
    lijf: bytes


def vraag(app: App, pad: str, koekje: str = "") -> Antwoord:
    """One GET, read to its end and closed."""
    gezegd: list[str] = []
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": pad.partition("?")[0],
        "QUERY_STRING": pad.partition("?")[2],
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": HOST,
        "HTTP_COOKIE": koekje,
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    antwoord = app(environ, lambda status, _koppen, *_: gezegd.append(status))
    lijf = b"".join(antwoord)
    if sluit := getattr(antwoord, "close", None):
        sluit()
    return Antwoord(int(gezegd[-1][:3]), lijf)
