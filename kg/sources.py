"""SOURCEs → the files to read, each with the name that its document has in the graph."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import BadSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SUFFIXES: Final = (".md", ".txt")
_HIDDEN: Final = "hidden"
_ENDING: Final = f"with another ending than {' or '.join(_SUFFIXES)}"
_TWICE: Final = "read already by another way (a link)"
_LINKED: Final = "folder behind a link, which is not followed"
"""Why something in a folder is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to read: `document` is its name in the graph, `root` the folder (or the file itself) that was given as SOURCE."""

    path: str
    document: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The files to read, and what was passed over on the way: each path with the reason."""

    files: tuple[SourceFile, ...]
    passed_over: Mapping[str, str]

    @property
    def words(self) -> str:
        """How many files were passed over and why, in one line, or nothing."""
        counts = Counter(self.passed_over.values())
        reasons = ", ".join(f"{number} {reason}" for reason, number in sorted(counts.items(), key=lambda row: (-row[1], row[0])))
        return f"passed over {len(self.passed_over)}: {reasons}" if counts else ""


def find(sources: Sequence[str]) -> tuple[SourceFile, ...]:
    """The files of `look` alone."""
    return look(sources).files


def look(sources: Sequence[str]) -> Found:
    """Every monograph of every SOURCE (file, folder or pattern), sorted by document; a file that several hold is called as in the widest.

    `BadSource` where a SOURCE is missing, holds no monograph or cannot be listed, and where two files get one name.
    """
    if not sources:
        msg = "no SOURCE: give a file, a folder or a pattern such as 'monographs/*.md'"
        raise BadSource(msg)
    chosen: dict[str, SourceFile] = {}
    passed_over: dict[str, str] = {}
    for source in sources:
        for file in _files(source, passed_over):
            other = chosen.setdefault(file.document, file)
            if other.path != file.path:
                raise BadSource(clash(file.document, other.path, file.path))
            if Path(file.root).is_dir():
                chosen[file.document] = file
    widest: dict[str, SourceFile] = {}
    for _, file in sorted(chosen.items(), key=lambda item: (not _is_link(item[1]), len(item[0]), item[0])):
        real = os.path.realpath(file.path)
        if real in widest and widest[real].path != file.path:
            passed_over[widest[real].path] = _TWICE
        widest[real] = file
    files = tuple(sorted(widest.values(), key=lambda file: file.document))
    read = {file.path for file in files}
    return Found(files=files, passed_over={path: why for path, why in sorted(passed_over.items()) if path not in read})


def _is_link(file: SourceFile) -> bool:
    return os.path.realpath(file.path) != file.path


def clash(document: str, one: str, other: str) -> str:
    """What to tell when two files would be one document."""
    return f"{one} and {other} would both be the document {document!r}; give a folder that holds both, so that their paths differ"


def _files(source: str, passed_over: dict[str, str]) -> Iterator[SourceFile]:
    path = Path(source)
    if path.is_dir():
        yield from _in_folder(source, passed_over)
    elif path.exists():
        yield _alone(path)
    elif has_magic(source):
        yield from _matching(source, passed_over)
    else:
        msg = f"{source}: no such file or folder; nothing was done"
        raise BadSource(msg)


def _matching(pattern: str, passed_over: dict[str, str]) -> Iterator[SourceFile]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        msg = f"{pattern}: the pattern matches nothing; nothing was done"
        raise BadSource(msg)
    for match in found:
        if Path(match).is_dir():
            yield from _in_folder(match, passed_over)
        elif match.lower().endswith(_SUFFIXES):
            yield _alone(Path(match))
        else:
            passed_over[str(Path(match).resolve())] = _ENDING


def _alone(file: Path) -> SourceFile:
    path = str(file.resolve())
    return SourceFile(path=path, document=file.name, root=path)


def _in_folder(source: str, passed_over: dict[str, str]) -> Iterator[SourceFile]:
    root = Path(source).resolve()
    every = list(_walk(root, source, passed_over))
    found = [path for path in every if path.suffix.lower() in _SUFFIXES]
    passed_over |= {str(path): _ENDING for path in every if path.suffix.lower() not in _SUFFIXES}
    if not found:
        msg = f"{source}: holds no monograph (a file that ends in {' or '.join(_SUFFIXES)}); nothing was done"
        raise BadSource(msg)
    for path in sorted(found):
        yield SourceFile(path=str(path), document=path.relative_to(root).as_posix(), root=str(root))


def _walk(root: Path, source: str, passed_over: dict[str, str]) -> Iterator[Path]:
    """Every visible file below a folder. A folder that cannot be listed stops all: its monographs would seem to be gone."""

    def refuse(error: OSError) -> None:
        msg = f"{source}: {error.filename} cannot be listed ({error.strerror}); nothing was done"
        raise BadSource(msg) from error

    for folder, folders, files in os.walk(root, onerror=refuse):
        here = Path(folder)
        passed_over |= {str(here / name): _HIDDEN for name in (*folders, *files) if name.startswith(".")}
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        passed_over |= {str(here / name): _LINKED for name in folders if (here / name).is_symlink()}
        yield from (here / name for name in files if not name.startswith("."))
