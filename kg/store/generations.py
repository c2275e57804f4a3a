"""How a store lies on disk: whole generations, one of them published, and one writer at a time.

STORE/CURRENT names the published generation STORE/generations/NAME: `graph/`, `catalog.sqlite`, `predictions.jsonl`, `manifest.json`.
A generation is never written to after it was published, so readers wait for no one and a killed build leaves nothing but a folder to
sweep.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import BadStore
from kg.files import reason
from kg.version import __version__

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO

GRAPH: Final = "graph"
MANIFEST: Final = "manifest.json"
_LOCK: Final = "write.lock"
_CURRENT: Final = "CURRENT"
_ATTEMPTS: Final = 5
_NAMED: Final = 3
"""How many sources a command to copy names; more are no help in one line."""
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
    """What a generation holds: a record for each document, how many predictions each rule made, and the rxloom that wrote it."""

    documents: Mapping[str, Record] = field(default_factory=dict)
    predictions: Mapping[str, int] = field(default_factory=dict)
    made_by: str = ""

    def again(self, store: Path | str) -> str:
        """The command that brings a store of these documents up to date, from the sources that are still there."""
        sources = [root for root in sorted({record.root for record in self.documents.values()}) if Path(root).exists()]
        named = [*map(shlex.quote, sources)] if 0 < len(sources) <= _NAMED else ["SOURCE…"]
        return f"`rxloom build {' '.join(named)} --store {shlex.quote(str(store))}`"


def sources_command(store: Path, drop: Iterable[str] = ()) -> str:
    """The command that lists the sources of a store, and before that takes these sources and documents out."""
    return f"`rxloom sources {shlex.join([*chain.from_iterable(('--drop', name) for name in drop), '--store', str(store)])}`"


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
    return generation


@contextmanager
def held(store: Path) -> Iterator[Path]:
    """The published generation, kept from being swept while in use. The kernel lets go of it when the process ends."""
    with ExitStack() as stack:
        for _ in range(_ATTEMPTS):
            generation = current(store)
            try:
                keeper = stack.enter_context((generation / MANIFEST).open("rb"))
            except FileNotFoundError:
                continue  # swept between the two looks; CURRENT names a newer one by now
            if _flock(keeper, shared=True) and (generation / GRAPH).is_dir():
                yield generation
                return
    msg = f"{store}: the published generation is incomplete; delete the folder and run `rxloom build` again"
    raise BadStore(msg)


def load_manifest(generation: Path) -> Manifest:
    """The manifest of a generation."""
    file = generation / MANIFEST
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        documents = {path: Record(**row) for path, row in rows["documents"].items()}
        return Manifest(documents=documents, predictions=rows["predictions"], made_by=rows.get("made_by", ""))
    except (OSError, ValueError, KeyError, TypeError) as error:
        msg = f"{file}: not a manifest that rxloom {__version__} can read ({error}); delete the store and run `rxloom build` again"
        raise BadStore(msg) from error


def dump_manifest(manifest: Manifest, generation: Path) -> None:
    """Write the manifest of a generation, all of it or nothing."""
    documents = {path: asdict(record) for path, record in sorted(manifest.documents.items())}
    rows = {"documents": documents, "predictions": dict(manifest.predictions), "made_by": __version__}
    _write(generation / MANIFEST, json.dumps(rows, ensure_ascii=False, indent=0))


@contextmanager
def writing(store: Path) -> Iterator[None]:
    """Be the only writer. The kernel holds the lock, so nothing blocks the next build after a kill. Without a store, no folder is left."""
    from filelock import FileLock, Timeout  # for writers only: who asks must not wait for it

    is_new = not store.exists()
    lock = FileLock(store / _LOCK, blocking=False)
    try:
        (store / "generations").mkdir(parents=True, exist_ok=True)
        lock.acquire()
        yield
        if is_new and published(store) is None:
            with suppress(OSError):
                (store / "generations").rmdir()
                (store / _LOCK).unlink()
                store.rmdir()
    except Timeout as error:
        msg = f"{store}: another build is writing this store; wait until it ends, or choose another folder with --store"
        raise BadStore(msg) from error
    except OSError as error:  # also a disk that gets full while the store is written; what was published is still there
        msg = f"{store}: cannot write a store here ({reason(error)}); choose another folder with --store"
        raise BadStore(msg) from error
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
    """Delete every generation but the published one, the one before it, and those that readers still have open."""
    latest = published(store)
    folders = sorted(folder for folder in (store / "generations").iterdir() if folder.is_dir())
    finished = [folder for folder in folders if latest and folder.name <= latest.name]
    for folder in folders:
        if folder not in finished[-2:] and not _is_held(folder):
            shutil.rmtree(folder)


def _is_held(generation: Path) -> bool:
    # A query on files that are gone never comes back, so a generation in use must not be touched.
    try:
        with (generation / MANIFEST).open("rb") as keeper:
            return not _flock(keeper, shared=False)
    except FileNotFoundError:
        return False


def _flock(file: BinaryIO, *, shared: bool) -> bool:
    """Lock an open file until it is closed; False where another process holds it. Windows itself keeps open files from deletion."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write(file: Path, text: str) -> None:
    draft = file.with_name(file.name + ".tmp")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
