"""Each reader is fed until the count is up; what it cannot read it refuses in its own words."""

import importlib.util
import os
import signal
import subprocess
import sys

import pytest

from tests.fuzz.doelen import DOELEN, ZADEN
from tests.house.bron import ROOT

KEREN = 50_000
GEHEUGEN = 512  # MiB
PER_INVOER = 5  # seconds


@pytest.mark.deep
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="hier is geen atheris")
@pytest.mark.parametrize("doel", DOELEN)
def test_nothing_that_is_fed_breaks_the_reader(doel, tmp_path, record_property):
    for nummer, zaad in enumerate(ZADEN[doel]):
        (tmp_path / str(nummer)).write_bytes(zaad)
    vlaggen = (
        f"-atheris_runs={KEREN}",
        f"-rss_limit_mb={GEHEUGEN}",
        f"-timeout={PER_INVOER}",
        "-max_len=4096",
        f"-artifact_prefix={tmp_path}/",
    )

    klaar = subprocess.run(  # noqa: S603  # our own module
        [sys.executable, "-m", "tests.fuzz", doel, *vlaggen, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "overdracht.config.settings_test"},
        capture_output=True,
        text=True,
        check=False,
    )

    # Its alarm clock may still ring while Python ends, after the count is up.
    assert klaar.returncode in {0, -signal.SIGALRM}, klaar.stderr[-3000:]
    assert f"Done {KEREN}" in klaar.stderr
    record_property("FZ2", f"{doel}: {KEREN} keer")


@pytest.mark.parametrize("doel", DOELEN)
def test_what_a_reader_starts_from_is_read_without_a_fault(doel):
    for zaad in ZADEN[doel]:
        DOELEN[doel](zaad)
