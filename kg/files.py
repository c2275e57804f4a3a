"""Files that users name: read as text, written whole or not at all; what cannot be done is said in one line with a remedy."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import BadOutput, BadSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from kg.errors import RxloomError


def read_text(place: Path, remedy: str, kind: type[RxloomError] = BadSource) -> str:
    """The text of a UTF-8 file; an error of this kind, which ends with the remedy, where it cannot be read."""
    try:
        return place.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = _reason(error) if isinstance(error, OSError) else "not UTF-8 text"
        msg = f"{place}: cannot be read ({why}); {remedy}"
        raise kind(msg) from error


def write_text(place: Path, text: str, option: str = "-o") -> None:
    """Write a file, which may be a pipe or a device; `option` of the command line gave the place."""
    try:
        place.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadOutput(_cannot(place, error, option)) from error


@contextmanager
def replacing(place: Path) -> Iterator[BinaryIO]:
    """A file to write to beside `place`, which becomes it at the end; after an error what stood at `place` is still there."""
    if place.is_dir():
        msg = f"{place}: is a folder; give the path of a file"
        raise BadOutput(msg)
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(place)
    except OSError as error:
        raise BadOutput(_cannot(place, error)) from error
    finally:
        if place.parent.is_dir():
            part.unlink(missing_ok=True)


def folder(place: Path) -> Path:
    """The folder at `place`, made where there is none."""
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise BadOutput(_cannot(place, error)) from error
    return place


def _cannot(place: Path, error: OSError, option: str = "-o") -> str:
    return f"{place}: cannot be written ({_reason(error)}); choose another place with {option}"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
