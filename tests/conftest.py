"""What holds for every test: the network is shut, and a journey may speak to this machine only."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Speed is measured by dev.py bench, never by a test: a busy machine must not fail one.
settings.register_profile(
    "default", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", settings.get_profile("default"), max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A journey starts a server and a browser on this machine; nothing else opens a socket."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "localhost"]))
