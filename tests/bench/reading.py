"""How fast monographs are read, against spaCy's bare tokenizer in the same run, on one core and on two, and how time and memory grow.

    python -m tests.bench.reading MONOGRAPHS_FOLDER [DOCUMENTS ...]

For each number of documents (default 500, 1000 and all): CPU seconds of the tokenizer and of the reader in one process, with start-up
taken out, their ratio in words a second, the wall time with one and with two worker processes, and the peak memory of a process that
reads them all.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import spacy

import extract
from kg.sources import SourceFile, find
from kg.workers import read_all

KILO = 1024


def main(folder: str, *numbers: str) -> None:
    """Print a table, one line a number of documents."""
    files = list(find([folder]))
    random.Random(0).shuffle(files)
    print(
        f"{'docs':>6}{'words':>10}{'tokenizer':>11}{'reader':>9}{'ratio':>7}{'ms a doc':>10}"
        f"{'1 worker':>10}{'2 workers':>11}{'gain':>6}{'MB':>6}"
    )
    for number in [int(n) for n in numbers] or [500, 1000, len(files)]:
        print(_line(files[:number], folder))


def _line(files: list[SourceFile], folder: str) -> str:
    texts = [Path(f.path).read_text(encoding="utf-8") for f in files]
    words = sum(len(text.split()) for text in texts)
    tokenizer = _tokenizing(texts)
    reader = _reading(files)
    one, two = _wall(files, 1), _wall(files, 2)
    megabytes = _peak(folder, len(files))
    return (
        f"{len(files):>6}{words:>10}{tokenizer:>10.1f}s{reader:>8.1f}s{tokenizer / reader:>7.2f}{1000 * reader / len(files):>10.1f}"
        f"{one:>9.1f}s{two:>10.1f}s{one / two:>6.2f}{megabytes:>6.0f}"
    )


def _tokenizing(texts: list[str]) -> float:
    nlp = spacy.blank("en")
    nlp.make_doc("warm up")
    start = time.process_time()
    for text in texts:
        nlp.make_doc(text)
    return time.process_time() - start


def _reading(files: list[SourceFile]) -> float:
    reader = extract.reader()
    reader.read(files[0].path, files[0].document)
    start = time.process_time()
    for file in files:
        reader.read(file.path, file.document)
    return time.process_time() - start


def _wall(files: list[SourceFile], workers: int) -> float:
    """Wall time, less that of two documents, which is start-up."""
    start = time.perf_counter()
    list(read_all(extract.reader(), files[:2], workers=workers))
    begun = time.perf_counter() - start
    start = time.perf_counter()
    list(read_all(extract.reader(), files, workers=workers))
    return time.perf_counter() - start - begun


def _peak(folder: str, number: int) -> float:
    """Peak resident memory in MB of a process of its own that reads the documents."""
    code = (
        "import extract, random, resource; from kg.sources import find; "
        f"files = list(find([{folder!r}])); random.Random(0).shuffle(files); reader = extract.reader(); "
        f"[reader.read(f.path, f.document) for f in files[:{number}]]; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stdout) / (KILO * KILO if sys.platform == "darwin" else KILO)


if __name__ == "__main__":
    main(*sys.argv[1:])
