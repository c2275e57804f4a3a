"""`rxloom serve` as a process of its own on a free port of this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JSON = "application/sparql-results+json"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
"""A query that no machine answers in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server and a way to ask it."""

    url: str
    process: subprocess.Popen[str]

    @property
    def sparql(self) -> str:
        """The address of the endpoint."""
        return self.url + "sparql"

    def request(self, method: str, path: str = "sparql", **rest: object) -> httpx.Response:
        """One request over a connection of its own."""
        with httpx.Client(timeout=120, trust_env=False) as client:
            return client.request(method, self.url + path, **rest)  # type: ignore[arg-type] # whatever httpx takes

    def ask(self, query: str, accept: str = JSON, **more: object) -> httpx.Response:
        """A query by GET."""
        return self.request("GET", params={"query": query, **more}, headers={"Accept": accept})

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal; the code with which the server leaves."""
        self.process.send_signal(number)
        return self.process.wait(timeout=60)


@contextmanager
def served(store: Path, *options: str) -> Iterator[Server]:
    """A server over this store, up and answering; it is gone afterwards."""
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        assert " is served at " in line, line + process.stderr.read()
        yield Server(url=line.partition(" is served at ")[2].split()[0], process=process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        finally:
            process.kill()
            process.stderr.close()
