"""The graph: what a statement is, how it is kept, how it is asked."""

from __future__ import annotations

__version__ = "0.1.0"
