"""A sentence with its answers marked inside → the plain sentence and the places of the answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z_]+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An answer: the plain sentence holds `text` at `start`, and `kind` is the name of its tag."""

    kind: str
    start: int
    end: int
    text: str


def marked(sentence: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain sentence and its marks; a tag without its partner, a mark in a mark, or no mark at all is refused.

    >>> marked("<drug>Imatinib</drug> works")
    ('Imatinib works', (Mark(kind='drug', start=0, end=8, text='Imatinib'),))
    """
    plain = ""
    marks: list[Mark] = []
    opened: tuple[str, int] | None = None
    at = 0
    for tag in _TAG.finditer(sentence):
        plain += sentence[at : tag.start()]
        at = tag.end()
        if not tag["close"]:
            if opened:
                msg = f"<{tag['name']}> opens inside <{opened[0]}>: {sentence!r}"
                raise ValueError(msg)
            opened = tag["name"], len(plain)
            continue
        if opened is None or opened[0] != tag["name"]:
            msg = f"</{tag['name']}> closes nothing: {sentence!r}"
            raise ValueError(msg)
        marks.append(Mark(kind=opened[0], start=opened[1], end=len(plain), text=plain[opened[1] :]))
        opened = None
    if opened:
        msg = f"<{opened[0]}> is never closed: {sentence!r}"
        raise ValueError(msg)
    if not marks:
        msg = f"nothing is marked: {sentence!r}"
        raise ValueError(msg)
    if empty := [m for m in marks if not m.text.strip()]:
        msg = f"<{empty[0].kind}> marks no word: {sentence!r}"
        raise ValueError(msg)
    return plain + sentence[at:], tuple(marks)
