"""From the text of a monograph to statements."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.model import Management

if TYPE_CHECKING:
    from kg.model import NameSource, Reading, Statement

__all__ = ["LEAST", "MonographReader", "is_told", "read", "reader", "samples"]

LEAST: Final = 0.4
"""The confidence below which a statement is doubtful.

Of 960 documents, scored by a reader that had not read them and weighed by others, 44 of 51 statements below it were wrong.
"""

_FIRM: Final = frozenset({Management.CONTRAINDICATED, Management.AVOID})
"""Advice that is told however doubtful it is: a warning too many does less harm than one that is missed."""


@dataclass(frozen=True, slots=True)
class MonographReader:
    """Reads monograph files; it pickles as little and builds its pipeline when first used.

    Doubtful statements are told only by one that `tells_doubtful`.
    """

    tells_doubtful: bool = False

    @property
    def fingerprint(self) -> str:
        """A hash of all code, rules and names that decide what a text says, and of what is told of it."""
        return f"{_fingerprint()}{'+doubtful' if self.tells_doubtful else ''}"

    @property
    def sources(self) -> tuple[NameSource, ...]:
        """Where the names of the lexicon come from."""
        from extract.lexicon import sources

        return sources()

    def read(self, path: str, document: str) -> Reading:
        """Read one file; raise `BadMonograph` where that cannot be done."""
        from extract import confidence, markdown, monograph, plain, reading

        if path.endswith(plain.SUFFIX):
            text = plain.load(path, document)
            found = confidence.unmeasured(reading.read(text, plain.blocks(text), plain.own_in(text)))
        else:
            about = monograph.load(path, document)
            found = reading.read(about, markdown.blocks(about))
        return found if self.tells_doubtful else replace(found, statements=tuple(filter(is_told, found.statements)))


def is_told(s: Statement) -> bool:
    """Whether a statement is told in any case: it is sure enough, or it advises against the combination."""
    return s.confidence >= LEAST or not _FIRM.isdisjoint(s.management)


def reader(*, tells_doubtful: bool = False) -> MonographReader:
    """The reader of this package; one that `tells_doubtful` keeps doubtful statements, too."""
    return MonographReader(tells_doubtful)


def read(path: str | Path) -> Reading:
    """The statements of one monograph file, to iterate over or to look at in a notebook."""
    return reader().read(str(path), Path(path).name)


def samples() -> Path:
    """The folder of sample monographs."""
    return Path(str(files("extract") / "samples"))


@functools.cache
def _fingerprint() -> str:
    home = Path(str(files("extract")))
    digest = hashlib.sha256()
    for file in sorted(home.rglob("*")):
        if file.suffix in (".py", ".yml", ".tsv"):
            digest.update(file.relative_to(home).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
