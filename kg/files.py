"""Files that users name: read as text, written whole or not at all; what cannot be done is said in one line with a remedy.

`-` is standard input as a place to read from and standard output as one to write to. A symbolic link stays one, and the file behind it is
written; pipes and devices are written to as they are.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.display import inert
from kg.errors import BadOutput, BadSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from kg.errors import RxloomError

OUT: Final = Path("-")
"""As the place of a file: standard output, or what comes in."""


def read_text(place: Path, remedy: str, kind: type[RxloomError] = BadSource) -> str:
    """The text of a UTF-8 file without its byte-order mark; an error of this kind, which ends with the remedy, where it cannot be read."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig") if place == OUT else place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "not UTF-8 text"
        msg = f"{place}: cannot be read ({why}); {remedy}"
        raise kind(msg) from error


def write_text(place: Path, text: str, option: str = "-o") -> None:
    """Write a file, which may be a pipe or a device; `option` of the command line gave the place."""
    if place == OUT:
        put(text)
        return
    try:
        place.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadOutput(_cannot(place, error, option)) from error


def put(text: str) -> None:
    """Write to standard output: letter by letter as UTF-8 into a file or a pipe, inert on a terminal."""
    if sys.stdout.isatty():
        sys.stdout.write(inert(text))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())


@contextmanager
def replacing(place: Path) -> Iterator[BinaryIO]:
    """A stream for what is to stand at `place`, all of it or nothing: after an error what stood there is still there."""
    if place == OUT:
        whole = io.BytesIO()
        yield whole
        put(whole.getvalue().decode())
        return
    if place.is_dir():
        msg = f"{place}: is a folder; give the path of a file"
        raise BadOutput(msg)
    is_special = place.exists() and not place.is_file()
    try:
        with place.open("wb") if is_special else _beside(Path(os.path.realpath(place))) as stream:
            yield stream
    except OSError as error:
        raise BadOutput(_cannot(place, error)) from error


@contextmanager
def _beside(place: Path) -> Iterator[BinaryIO]:
    """A file in the same folder, which takes the place at the end."""
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(place)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def folder(place: Path) -> Path:
    """The folder at `place`, made where there is none."""
    if place == OUT:
        msg = "standard output holds one file, and this format is a folder of several; give one with -o FOLDER"
        raise BadOutput(msg)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise BadOutput(_cannot(place, error)) from error
    return place


def _cannot(place: Path, error: OSError, option: str = "-o") -> str:
    return f"{place}: cannot be written ({reason(error)}); choose another place with {option}"


def reason(error: OSError) -> str:
    """What the system says of an error, as part of a sentence."""
    return (error.strerror or str(error)).lower()
