"""How a store lies on disk: whole generations, one of them published, and one writer at a time.

STORE/CURRENT names the published generation STORE/generations/NAME, which holds `graph/` and `manifest.json`. A generation
is never written to after it was published, so readers need no lock and a killed build leaves nothing but a folder to sweep.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from kg.errors import BadStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

GRAPH: Final = "graph"
MANIFEST: Final = "manifest.json"
_CURRENT: Final = "CURRENT"
_NO_STORE: Final = "no store here: run `rxloom build` first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the store knows of one document: its bytes, the SOURCE it came from, and what reading it gave."""

    sha256: str
    root: str
    fingerprint: str
    triples: int
    statements: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a generation holds: a record for each document, and a digest of what each rule derived."""

    documents: Mapping[str, Record] = field(default_factory=dict)
    predictions: Mapping[str, int] = field(default_factory=dict)
    digest: str = ""


def published(store: Path) -> Path | None:
    """The folder of the published generation, or None where nothing was ever published."""
    try:
        name = (store / _CURRENT).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return store / "generations" / name


def current(store: Path) -> Path:
    """The folder of the published generation; `BadStore` where there is none."""
    generation = published(store)
    if generation is None:
        msg = f"{store}: {_NO_STORE}"
        raise BadStore(msg)
    if not (generation / GRAPH).is_dir():
        msg = f"{store}: generation {generation.name} is gone; delete the folder and run `rxloom build` again"
        raise BadStore(msg)
    return generation


def load_manifest(generation: Path) -> Manifest:
    """The manifest of a generation."""
    file = generation / MANIFEST
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        documents = {path: Record(**row) for path, row in rows["documents"].items()}
        return Manifest(documents=documents, predictions=rows["predictions"], digest=rows["digest"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        msg = f"{file}: not a manifest that this version can read ({error}); delete the store and run `rxloom build` again"
        raise BadStore(msg) from error


def dump_manifest(manifest: Manifest, generation: Path) -> None:
    """Write the manifest of a generation, all of it or nothing."""
    documents = {path: asdict(record) for path, record in sorted(manifest.documents.items())}
    rows = {"documents": documents, "predictions": dict(manifest.predictions), "digest": manifest.digest}
    _write(generation / MANIFEST, json.dumps(rows, ensure_ascii=False, indent=0))


@contextmanager
def writing(store: Path) -> Iterator[None]:
    """Be the only writer. The kernel holds the lock, so nothing blocks the next build after a kill."""
    try:
        (store / "generations").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = f"{store}: cannot write a store here ({error.strerror}); choose another folder with --store"
        raise BadStore(msg) from error
    lock = FileLock(store / "write.lock", blocking=False)
    try:
        lock.acquire()
    except Timeout as error:
        msg = f"{store}: another build is writing this store; wait until it ends, or choose another folder with --store"
        raise BadStore(msg) from error
    try:
        yield
    finally:
        lock.release()


def begin(store: Path) -> Path:
    """A new generation's empty folder; what a killed build left behind is swept first."""
    _sweep(store)
    latest = published(store)
    number = int(latest.name) + 1 if latest else 1
    generation = store / "generations" / f"{number:06d}"
    generation.mkdir()
    return generation


def publish(store: Path, generation: Path) -> None:
    """Make a finished generation the one that readers open, at one stroke, and drop all but it and the one before."""
    _write(store / _CURRENT, generation.name + "\n")
    _sweep(store)


def _sweep(store: Path) -> None:
    """Delete every generation but the published one and the one before it, which readers may still have open."""
    latest = published(store)
    folders = sorted(folder for folder in (store / "generations").iterdir() if folder.is_dir())
    finished = [folder for folder in folders if latest and folder.name <= latest.name]
    for folder in folders:
        if folder not in finished[-2:]:
            shutil.rmtree(folder)


def _write(file: Path, text: str) -> None:
    draft = file.with_name(file.name + ".tmp")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
