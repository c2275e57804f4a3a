"""A short name for some texts, made of nothing but them."""

from __future__ import annotations

import hashlib


def digest(*texts: str, length: int = 32) -> str:
    """So many hex digits (of SHA-256) for some texts in this order: the same on every run and machine.

    >>> digest("a", "b") == digest("a", "b"), digest("a", "b") == digest("ab"), digest("a", length=8)
    (True, False, 'ca978112')
    """
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:length]
