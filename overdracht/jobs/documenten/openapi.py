"""The contract of the machine's door, as OpenAPI 3.1."""

import json
from typing import Any

from drf_spectacular.generators import SchemaGenerator


def openapi() -> str:
    """The whole document, with sorted keys: a change shows as a change and nothing else."""
    maker: Any = SchemaGenerator  # without types of its own
    schema = maker().get_schema(request=None, public=True)
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
