"""Which rxloom this is; apart from `kg` itself, so that every module may say it."""

from __future__ import annotations

__version__ = "0.1.0"
