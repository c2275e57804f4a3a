"""Files that appear whole or not at all: written beside their place, then renamed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import BadOutput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO


@contextmanager
def replacing(place: Path) -> Iterator[BinaryIO]:
    """A file to write to, which becomes `place` at the end; after an error what stood at `place` is still there."""
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


def _cannot(place: Path, error: OSError) -> str:
    return f"{place}: cannot be written ({(error.strerror or str(error)).lower()}); choose another place with -o"
