"""One way of logging: an event name plus ids, as JSON in production; never personal data."""

import logging.config
from typing import Any

import structlog

_GEDEELD: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def configure(*, json: bool) -> None:
    """Our events and those of the libraries go through one renderer, to stderr."""
    renderer: Any = (
        structlog.processors.JSONRenderer() if json else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[*_GEDEELD, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "regel": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "processors": [
                        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                        renderer,
                    ],
                    "foreign_pre_chain": _GEDEELD,
                }
            },
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "regel"}},
            "root": {"handlers": ["stderr"], "level": "WARNING"},
            "loggers": {
                "overdracht": {"level": "INFO"},
                # axes names the account in its lines; its table keeps what is needed.
                "axes": {"level": "CRITICAL"},
            },
        }
    )
