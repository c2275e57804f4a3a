"""SOURCEs → the files to read, each with the name that its document has in the graph."""

from __future__ import annotations

import os
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import BadSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SUFFIXES: Final = (".md", ".txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read: `document` is its name in the graph, `root` the folder (or the file itself) that was given as SOURCE."""

    path: str
    document: str
    root: str


def find(sources: Sequence[str]) -> tuple[SourceFile, ...]:
    """Every monograph of every SOURCE (file, folder or pattern), sorted by document; a file that several hold is called as in the widest.

    `BadSource` where a SOURCE is missing, holds no monograph or cannot be listed, and where two files get one name.
    """
    if not sources:
        msg = "no SOURCE: give a file, a folder or a pattern such as 'monographs/*.md'"
        raise BadSource(msg)
    chosen: dict[str, SourceFile] = {}
    for source in sources:
        for file in _files(source):
            other = chosen.setdefault(file.document, file)
            if other.path != file.path:
                raise BadSource(clash(file.document, other.path, file.path))
            if Path(file.root).is_dir():
                chosen[file.document] = file
    widest: dict[str, SourceFile] = {}
    for _, file in sorted(chosen.items(), key=lambda item: len(item[1].document)):
        widest[file.path] = file
    return tuple(sorted(widest.values(), key=lambda file: file.document))


def clash(document: str, one: str, other: str) -> str:
    """What to tell when two files would be one document."""
    return f"{one} and {other} would both be the document {document!r}; give a folder that holds both, so that their paths differ"


def _files(source: str) -> Iterator[SourceFile]:
    path = Path(source)
    if path.is_dir():
        yield from _in_folder(source)
    elif path.exists():
        yield _alone(path)
    elif has_magic(source):
        yield from _matching(source)
    else:
        msg = f"{source}: no such file or folder; nothing was done"
        raise BadSource(msg)


def _matching(pattern: str) -> Iterator[SourceFile]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        msg = f"{pattern}: the pattern matches nothing; nothing was done"
        raise BadSource(msg)
    for match in found:
        if Path(match).is_dir():
            yield from _in_folder(match)
        elif match.lower().endswith(_SUFFIXES):
            yield _alone(Path(match))


def _alone(file: Path) -> SourceFile:
    path = str(file.resolve())
    return SourceFile(path=path, document=file.name, root=path)


def _in_folder(source: str) -> Iterator[SourceFile]:
    root = Path(source).resolve()
    found = [path for path in _walk(root, source) if path.suffix.lower() in _SUFFIXES]
    if not found:
        msg = f"{source}: holds no monograph (a file that ends in {' or '.join(_SUFFIXES)}); nothing was done"
        raise BadSource(msg)
    for path in sorted(found):
        yield SourceFile(path=str(path), document=path.relative_to(root).as_posix(), root=str(root))


def _walk(root: Path, source: str) -> Iterator[Path]:
    """Every visible file below a folder. A folder that cannot be listed stops all: its monographs would seem to be gone."""

    def refuse(error: OSError) -> None:
        msg = f"{source}: {error.filename} cannot be listed ({error.strerror}); nothing was done"
        raise BadSource(msg) from error

    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if not name.startswith("."):
                yield Path(folder) / name
