"""The server as a process: it outlives runaway queries, follows the store, stops when told, and says what keeps it from starting."""

from __future__ import annotations

import signal
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest

from kg.build import build
from tests.command import rxloom
from tests.fake_reader import FakeReader
from tests.serving import RUNAWAY, served

if TYPE_CHECKING:
    from pathlib import Path

COUNT = "SELECT (COUNT(?m) AS ?n) { ?m a rx:Monograph }"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with one document."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "imatinib.md").write_text("imatinib\nketoconazole inhibits CYP3A4 strong\n")
    return folder


@pytest.fixture
def store(sources: Path, tmp_path: Path) -> Path:
    """A store of it."""
    build([str(sources)], FakeReader(), tmp_path / "store")
    return tmp_path / "store"


def test_a_runaway_is_killed_and_the_others_go_on(sample_store: Path) -> None:
    """More runaways than there are processes are all answered 503, right answers come meanwhile and afterwards."""
    with served(sample_store, "--timeout", "3", "--workers", "2") as server, ThreadPoolExecutor(8) as threads:
        right = server.ask(COUNT).text
        runaways = [threads.submit(server.ask, RUNAWAY) for _ in range(3)]
        others = [threads.submit(server.ask, COUNT) for _ in range(20)]
        for other in others:
            assert (other.result().status_code, other.result().text) == (200, right)
        for runaway in runaways:
            assert runaway.result().status_code == 503
            assert "stopped after 3 s" in runaway.result().text
        assert server.ask(COUNT).text == right
        assert server.request("GET", "health").status_code == 200


def test_a_store_built_anew_is_picked_up(store: Path, sources: Path) -> None:
    """What a build published while the server runs is in the next answer, and the health check tells the generation."""
    with served(store, "--workers", "1") as server:
        assert server.ask(COUNT, "text/csv").text.split() == ["n", "1"]
        (sources / "warfarin.md").write_text("warfarin\nwarfarin substrate_of CYP3A4\n")
        build([str(sources)], FakeReader(), store)
        assert server.ask(COUNT, "text/csv").text.split() == ["n", "2"]
        assert server.request("GET", "health").json()["generation"] == "000002"


def test_a_store_that_goes_away_is_an_outage(store: Path) -> None:
    """Without its store the server stays up, says so by its status, and tells nobody where the store lay."""
    with served(store, "--workers", "1") as server:
        store.rename(store.with_name("elsewhere"))
        for response in (server.ask(COUNT), server.request("GET", "search?q=imatinib")):
            assert response.status_code == 503
            assert str(store.parent) not in response.text
        assert server.request("GET", "health").status_code == 503
        store.with_name("elsewhere").rename(store)
        assert server.ask(COUNT).status_code == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_it_in_peace(store: Path, number: signal.Signals) -> None:
    """SIGTERM and Ctrl-C end the server with code 0 and no complaint, and nothing listens any more."""
    with served(store) as server:
        assert server.ask(COUNT).status_code == 200
        assert server.stop(number) == 0
        assert server.process.stderr is not None
        assert server.process.stderr.read() == ""
        with socket.socket() as client:
            assert client.connect_ex(("127.0.0.1", int(server.url.rstrip("/").rpartition(":")[2]))) != 0


def test_a_signal_stops_it_in_the_midst_of_work(sample_store: Path) -> None:
    """A query that runs when the server is told to stop does not keep it, and is told so."""
    with served(sample_store, "--timeout", "100", "--workers", "1") as server, ThreadPoolExecutor(1) as threads:
        assert server.ask(COUNT).status_code == 200
        runaway = threads.submit(server.ask, RUNAWAY)
        # pages have processes of their own, so none waits for the only one that runs queries
        assert server.request("GET", "").status_code == 200
        assert not runaway.done()
        assert server.stop() == 0
        # it may have come before the signal or after it
        assert isinstance(runaway.exception(), httpx.ConnectError) or runaway.result().text == "the server is stopping\n"


def test_no_store_is_misuse(tmp_path: Path) -> None:
    """Without a store the server does not start and says what to do."""
    outcome = rxloom("serve", "--store", str(tmp_path / "none"))
    assert outcome.code == 2
    assert "run `rxloom build` first" in outcome.err


def test_an_endpoint_is_not_served() -> None:
    """An address instead of a folder is misuse."""
    outcome = rxloom("serve", "--store", "http://127.0.0.1:9/sparql")
    assert outcome.code == 2
    assert "a store in a folder" in outcome.err


def test_a_port_in_use_is_misuse(store: Path) -> None:
    """A port that is taken is named, with the remedy."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = rxloom("serve", "--store", str(store), "--port", str(port))
    assert outcome.code == 2
    assert f"127.0.0.1:{port}" in outcome.err
    assert "--port" in outcome.err
