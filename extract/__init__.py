"""From the text of a monograph to statements."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import NameSource, Reading

__all__ = ["MonographReader", "read", "reader", "samples"]


@dataclass(frozen=True, slots=True)
class MonographReader:
    """Reads monograph files; it pickles as next to nothing and builds its pipeline when first used.

    What is almost surely misread is left out, unless `doubtful` asks for it, as whoever weighs what makes a statement sure does.
    """

    doubtful: bool = False

    @property
    def fingerprint(self) -> str:
        """A hash of all code, rules and names that decide what a text says."""
        return _fingerprint()

    @property
    def sources(self) -> tuple[NameSource, ...]:
        """Where the names of the lexicon come from."""
        from extract.lexicon import sources

        return sources()

    def read(self, path: str, document: str) -> Reading:
        """Read one file; raise `BadMonograph` where that cannot be done, and `BadReader` where no file could be read."""
        _load()
        from extract import confidence, plain, reading
        from extract.layout import markdown, monograph
        from kg.errors import BadMonograph

        raw, text = monograph.source(path)
        if not text.strip():
            raise BadMonograph(path, "empty", "add the monograph's text")
        is_plain = path.endswith(plain.SUFFIX) and not monograph.is_titled(text)
        parse = plain.parse if is_plain else monograph.parse
        about = parse(text, document=document, sha256=hashlib.sha256(raw).hexdigest(), path=path)
        if is_plain:
            return confidence.unmeasured(reading.read(about, plain.blocks(about), plain.own_in(about)))
        found = reading.read(about, markdown.blocks(about))
        return found if self.doubtful else confidence.likely(found)


def reader(*, doubtful: bool = False) -> MonographReader:
    """The reader of this package; a `doubtful` one states also what is almost surely misread."""
    return MonographReader(doubtful=doubtful)


def read(path: str | Path) -> Reading:
    """The statements of one monograph file, to iterate over or to look at in a notebook."""
    return reader().read(str(path), Path(path).name)


def samples() -> Path:
    """The folder of sample monographs."""
    return Path(str(files("extract") / "samples"))


@functools.cache
def _load() -> None:
    """Read names and rules before the first text: what is wrong with them is no fault of a document."""
    import re

    from kg.errors import BadReader

    try:
        from extract import lexicon, rulebook
        from extract.terms import conditions

        lexicon.load()
        conditions.known("")
        for name in rulebook.names():
            rulebook.load(name)
    except (ValueError, LookupError, re.error) as error:
        msg = f"the reader's own names or rules are broken: {error}; mend them, or install rxloom anew"
        raise BadReader(msg) from error


@functools.cache
def _fingerprint() -> str:
    home = Path(str(files("extract")))
    digest = hashlib.sha256()
    for file in sorted(home.rglob("*")):
        if file.suffix in (".py", ".yml", ".tsv", ".txt"):
            digest.update(file.relative_to(home).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
