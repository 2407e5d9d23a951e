"""Mail goes to the server that is named, or stays in a file."""

from pathlib import Path

import pytest

from overdracht.config import mail
from overdracht.config.env import OnveiligeInstelling

DATA = Path("/data")


def test_without_a_server_mail_is_a_file():
    assert mail.settings("", van="a@b.nl", data_map=DATA)["EMAIL_FILE_PATH"] == DATA / "mail"


@pytest.mark.parametrize(
    ("url", "poort", "ssl"),
    [("smtp://u:p%40@m.nl", 587, False), ("smtps://u:p%40@m.nl", 465, True)],
)
def test_a_server_is_always_spoken_to_in_secret(url, poort, ssl):
    gemaakt = mail.settings(url, van="a@b.nl", data_map=DATA)

    assert (gemaakt["EMAIL_PORT"], gemaakt["EMAIL_USE_SSL"], gemaakt["EMAIL_USE_TLS"]) == (
        poort,
        ssl,
        not ssl,
    )
    assert gemaakt["EMAIL_HOST_PASSWORD"] == "p@"  # noqa: S105  # of nobody


def test_another_address_is_refused():
    with pytest.raises(OnveiligeInstelling, match="OVERDRACHT_MAIL_URL"):
        mail.settings("http://m.nl", van="a@b.nl", data_map=DATA)
