"""What a build reads, keeps, removes and publishes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

import kg
from kg.build import Summary, build
from kg.errors import BadSource, BadStore
from kg.rdf import graph_iri
from kg.reason import R1
from kg.store import Store, generations
from tests.conftest import ROOT
from tests.fake_reader import FakeReader

if TYPE_CHECKING:
    from pathlib import Path

INHIBITOR, SUBSTRATE = "ketoconazole\nketoconazole inhibits CYP3A4 strong\n", "simvastatin\nsimvastatin substrate_of CYP3A4\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of two monographs that together predict one interaction."""
    folder = tmp_path / "corpus"
    (folder / "deep").mkdir(parents=True)
    (folder / "ketoconazole.md").write_text(INHIBITOR, encoding="utf-8")
    (folder / "deep" / "simvastatin.md").write_text(SUBSTRATE, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where a store is to be."""
    return tmp_path / "store"


def run(store: Path, *sources: Path, **options: str) -> Summary:
    return build([str(source) for source in sources], FakeReader(**options), store)


def everything(store: Path) -> list[str]:
    with Store.open(store) as opened:
        rows = opened.query("SELECT ?g ?s ?p ?o WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
        return sorted(map(str, rows.rows))


def test_a_first_build_reads_all_and_infers(corpus: Path, store: Path) -> None:
    """A first build reads every document, derives what the claims imply together, and finds the graph sound."""
    summary = run(store, corpus)
    assert summary.read == ("deep/simvastatin.md", "ketoconazole.md")
    assert summary.statements == {"inhibits": 1, "substrate_of": 1}
    assert summary.predictions[R1] == 1
    assert summary.violations == ()
    with Store.open(store) as opened:
        assert opened.documents() == summary.read
        assert opened.query("ASK { ?i a rx:PredictedInteraction ; rx:exposureDirection rxv:ExposureIncreased }").boolean


def test_a_second_build_does_nothing(corpus: Path, store: Path, tmp_path: Path) -> None:
    """Nothing changed: nothing is read and no generation is made."""
    run(store, corpus)
    before, log = generations.current(store), tmp_path / "log"
    summary = run(store, corpus, log=str(log))
    assert (summary.read, summary.is_published) == ((), False)
    assert summary.unchanged == ("deep/simvastatin.md", "ketoconazole.md")
    assert summary.statements == {"inhibits": 1, "substrate_of": 1}
    assert not log.exists()
    assert generations.current(store) == before


@pytest.mark.parametrize("others", [0, 5])
def test_an_incremental_build_equals_a_fresh_one(corpus: Path, store: Path, tmp_path: Path, others: int) -> None:
    """However a store came to be, the same documents give the same quads: by replacing a few or by loading afresh."""
    for number in range(others):
        (corpus / f"other{number}.md").write_text(f"drug{number}\ndrug{number} substrate_of CYP3A4\n", encoding="utf-8")
    run(store, corpus)
    (corpus / "ketoconazole.md").write_text("ketoconazole\nketoconazole inhibits CYP2D6\n", encoding="utf-8")
    (corpus / "new.md").write_text("codeine\ncodeine substrate_of CYP2D6\ncodeine interacts_with warfarin\n", encoding="utf-8")
    (corpus / "deep" / "simvastatin.md").unlink()
    summary = run(store, corpus)
    fresh = tmp_path / "fresh"
    run(fresh, corpus)
    assert summary.read == ("ketoconazole.md", "new.md")
    assert summary.removed == ("deep/simvastatin.md",)
    assert everything(store) == everything(fresh)


def test_only_what_changed_is_read(corpus: Path, store: Path, tmp_path: Path) -> None:
    """A changed document is read again, its neighbour is not; a changed reader reads all."""
    run(store, corpus)
    log = tmp_path / "log"
    (corpus / "ketoconazole.md").write_text(INHIBITOR + "ketoconazole inhibits CYP2D6\n", encoding="utf-8")
    run(store, corpus, log=str(log))
    assert log.read_text(encoding="utf-8").split() == ["ketoconazole.md"]
    assert len(run(store, corpus, version="2").read) == 2


def test_removal_retracts_predictions(corpus: Path, store: Path) -> None:
    """When a document leaves, what was predicted from it leaves too, and what another says stays."""
    (corpus / "again.md").write_text("itraconazole\nitraconazole inhibits CYP3A4 strong\n", encoding="utf-8")
    assert run(store, corpus).predictions[R1] == 2
    (corpus / "ketoconazole.md").unlink()
    summary = run(store, corpus)
    assert summary.predictions[R1] == 1
    with Store.open(store) as opened:
        rows = opened.query("SELECT ?l WHERE { ?i a rx:PredictedInteraction ; rx:precipitant/skos:prefLabel ?l }")
        assert rows.rows == (("itraconazole",),)
        assert not opened.query("ASK { ?s skos:prefLabel 'ketoconazole'@en }").boolean
        assert opened.query("ASK { ?s skos:prefLabel 'CYP3A4'@en }").boolean


def test_a_document_stays_until_its_own_folder_lacks_it(corpus: Path, store: Path, tmp_path: Path) -> None:
    """Another SOURCE, or the same file by itself, removes nothing; only the folder that it came from can."""
    run(store, corpus)
    other = tmp_path / "other"
    other.mkdir()
    (other / "codeine.md").write_text("codeine\n", encoding="utf-8")
    assert run(store, other).removed == ()
    assert run(store, corpus / "ketoconazole.md").unchanged == ("ketoconazole.md",)
    (corpus / "ketoconazole.md").unlink()
    assert run(store, other).removed == ()
    assert run(store, corpus).removed == ("ketoconazole.md",)


def test_a_file_is_one_document_however_it_is_given(corpus: Path, store: Path, tmp_path: Path) -> None:
    """After its folder, the file by itself, its inner folder or an equal copy stores nothing twice; a change replaces the document."""
    run(store, corpus)
    file, copy = corpus / "deep" / "simvastatin.md", tmp_path / "copy.md"
    copy.write_bytes(file.read_bytes())
    for source in ((file,), (corpus / "deep",), (copy,), (file, corpus), (corpus, copy)):
        summary = run(store, *source)
        assert (summary.read, summary.removed, summary.documents) == ((), (), 2), source
        assert "deep/simvastatin.md" in summary.unchanged
    file.write_text("simvastatin\nsimvastatin substrate_of CYP2D6\n", encoding="utf-8")
    assert (run(store, file).read, run(store, corpus).removed) == (("deep/simvastatin.md",), ())
    file.unlink()
    assert run(store, corpus / "ketoconazole.md").removed == ()
    assert run(store, corpus).removed == ("deep/simvastatin.md",)


def test_a_wider_folder_names_a_document_anew(corpus: Path, store: Path, tmp_path: Path) -> None:
    """What was read by itself is called by its path in the folder that comes later, and stands once; the graph is that of a fresh build."""
    file = corpus / "deep" / "simvastatin.md"
    assert run(store, file).read == ("simvastatin.md",)
    whole = run(store, corpus)
    assert (whole.read, whole.removed) == (("deep/simvastatin.md", "ketoconazole.md"), ("simvastatin.md",))
    fresh = tmp_path / "fresh"
    run(fresh, corpus)
    assert everything(store) == everything(fresh)


def test_an_unreadable_file_keeps_its_old_name(corpus: Path, store: Path) -> None:
    """A document leaves its old name only when it could be read under the new one."""
    file = corpus / "deep" / "simvastatin.md"
    run(store, file)
    file.write_text("BROKEN\n", encoding="utf-8")
    summary = run(store, corpus)
    assert (summary.removed, summary.kept_last_good, summary.documents) == ((), ("deep/simvastatin.md",), 2)


@pytest.mark.parametrize("loss", ["empty", "missing"])
def test_a_lost_source_removes_nothing(corpus: Path, store: Path, loss: str) -> None:
    """A folder that is gone or empty is an error, not an order to delete."""
    run(store, corpus)
    before = everything(store)
    for file in corpus.rglob("*.md"):
        file.unlink()
    if loss == "missing":
        (corpus / "deep").rmdir()
        corpus.rmdir()
    with pytest.raises(BadSource, match="nothing was done"):
        run(store, corpus)
    assert everything(store) == before


def test_an_unreadable_document_keeps_its_last_good_version(corpus: Path, store: Path) -> None:
    """What cannot be read this time stays as it was, is named, and is tried again next time."""
    run(store, corpus)
    before = everything(store)
    (corpus / "ketoconazole.md").write_text("BROKEN\n", encoding="utf-8")
    (corpus / "never.md").write_text("BROKEN\n", encoding="utf-8")
    for _ in range(2):
        summary = run(store, corpus)
        assert summary.kept_last_good == ("ketoconazole.md",)
        assert [error.path for error in summary.failed] == ["ketoconazole.md", "never.md"]
        assert "line 1" in str(summary.failed[0])
        assert everything(store) == before
    (corpus / "ketoconazole.md").write_text(INHIBITOR, encoding="utf-8")
    assert run(store, corpus).unchanged == ("deep/simvastatin.md", "ketoconazole.md")


def test_nothing_readable_publishes_nothing(store: Path, tmp_path: Path) -> None:
    """A build that could read nothing leaves no store behind that looks like one."""
    (tmp_path / "bad.md").write_text("BROKEN\n", encoding="utf-8")
    summary = run(store, tmp_path / "bad.md")
    assert (summary.documents, summary.is_published, len(summary.failed)) == (0, False, 1)
    with pytest.raises(BadStore, match="no store here"):
        Store.open(store)


def test_two_files_for_one_document_are_refused(corpus: Path, store: Path, tmp_path: Path) -> None:
    """Two SOURCEs that give one path are an error naming both, in one build or in two; a moved folder is none."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "ketoconazole.md").write_text("ketoconazole\n", encoding="utf-8")
    with pytest.raises(BadSource, match=r"corpus/ketoconazole\.md and .*other/ketoconazole\.md"):
        run(store, corpus, other)
    run(store, corpus)
    with pytest.raises(BadSource, match=r"corpus/ketoconazole\.md and .*other/ketoconazole\.md"):
        run(store, other)
    moved = corpus.rename(tmp_path / "moved")
    assert len(run(store, moved).unchanged) == 2
    (moved / "ketoconazole.md").unlink()
    assert run(store, moved).removed == ("ketoconazole.md",)


def test_an_equal_file_takes_no_document_from_a_folder_that_still_has_it(corpus: Path, store: Path, tmp_path: Path) -> None:
    """A second folder with the same path and words is refused with both files and the way out; else dropping it would drop the first's."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "ketoconazole.md").write_text(INHIBITOR, encoding="utf-8")
    run(store, corpus)
    before = everything(store)
    for source in (other, other / "ketoconazole.md"):
        with pytest.raises(BadSource, match=r"corpus/ketoconazole\.md and .*other/ketoconazole\.md") as refused:
            run(store, source)
        assert f"`rxloom sources --drop ketoconazole.md --store {store}`" in str(refused.value)
    assert everything(store) == before
    (corpus / "ketoconazole.md").unlink()
    assert run(store, other).unchanged == ("ketoconazole.md",)
    assert run(store, corpus).removed == ()


def test_violations_are_stored_and_told(corpus: Path, store: Path) -> None:
    """A graph that breaks a shape is stored, and the summary says what is wrong with it."""
    (corpus / "odd.md").write_text("odd\nCYP3A4 substrate_of CYP2D6\nodd interacts_with odd\n", encoding="utf-8")
    assert run(store, corpus).violations == ()
    (corpus / "odd.md").write_text("odd\nCYP3A4 member_of odd\nCYP3A4 has_brand CYP3A\n", encoding="utf-8")
    summary = run(store, corpus)
    assert summary.is_published
    assert "odd.md" in summary.read


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_change_nothing(corpus: Path, store: Path, tmp_path: Path, workers: int) -> None:
    """One worker or two: the same store, and progress from none to the last file."""
    seen: list[tuple[int, int]] = []
    build([str(corpus)], FakeReader(), store, workers=workers, progress=lambda done, files: seen.append((done, len(files))))
    alone = tmp_path / "alone"
    run(alone, corpus)
    assert seen == [(0, 2), (1, 2), (2, 2)]
    assert everything(store) == everything(alone)


def test_one_writer_at_a_time(corpus: Path, store: Path) -> None:
    """A second writer is told so at once, while readers go on reading."""
    run(store, corpus)
    with FileLock(store / "write.lock"), pytest.raises(BadStore, match="another build is writing"):
        run(store, corpus)
    assert everything(store)


def test_a_reader_outlives_the_next_build(corpus: Path, store: Path) -> None:
    """Who has a store open goes on seeing the generation that was opened."""
    run(store, corpus)
    with Store.open(store) as opened:
        for number in range(3):
            (corpus / "new.md").write_text(f"drug{number}\n", encoding="utf-8")
            run(store, corpus)
        assert opened.documents() == ("deep/simvastatin.md", "ketoconazole.md")
        assert sorted(folder.name for folder in (store / "generations").iterdir()) == ["000001", "000003", "000004"]
    (corpus / "new.md").write_text("drug4\n", encoding="utf-8")
    run(store, corpus)
    assert sorted(folder.name for folder in (store / "generations").iterdir()) == ["000004", "000005"]


def test_each_document_has_its_graph(corpus: Path, store: Path) -> None:
    """A document's claims stand in its own named graph, and each triple once in the union."""
    run(store, corpus)
    with Store.open(store) as opened:
        query = "SELECT (COUNT(?c) AS ?n) WHERE { GRAPH ?g { ?c a rx:Claim } }"
        assert opened.query(query, substitutions={"g": graph_iri("ketoconazole.md")}).rows == ((1,),)
        assert opened.query("SELECT ?l WHERE { ?e a rx:MetabolizingEnzyme ; skos:prefLabel ?l }").rows == (("CYP3A4",),)


KILLED = """
import sys
from kg.build import build
from tests.fake_reader import FakeReader
if __name__ == "__main__":
    build([sys.argv[1]], FakeReader(gate=sys.argv[3]), sys.argv[2], workers=2)
"""


def test_a_killed_build_harms_nothing(corpus: Path, store: Path, tmp_path: Path) -> None:
    """After kill -9 the store answers as before, no worker lives on, and the next build completes and sweeps up."""
    run(store, corpus)
    before = everything(store)
    for name in ("a", "b"):
        (corpus / f"{name}.md").write_text(f"{name}\nBLOCK\n", encoding="utf-8")
    gate, script = tmp_path / "gate", tmp_path / "killed.py"
    os.mkfifo(gate)
    os.mkfifo(f"{gate}.open")
    script.write_text(KILLED, encoding="utf-8")
    leftover = store / "generations" / "000002"
    leftover.mkdir()
    # Workers inherit the write end of this pipe; it reads empty when the last of them is gone.
    end, kept_open = os.pipe()
    with subprocess.Popen(
        [sys.executable, str(script), str(corpus), str(store), str(gate)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stderr=kept_open,
    ) as process:
        os.close(kept_open)
        with gate.open("rb") as stream:
            assert stream.readline().strip().isdigit()
        process.send_signal(signal.SIGKILL)
    with os.fdopen(end, "rb") as stream:
        stream.read()
    assert everything(store) == before
    summary = run(store, corpus)
    assert summary.read == ("a.md", "b.md")
    assert sorted(folder.name for folder in (store / "generations").iterdir()) == ["000001", "000002"]


def test_a_store_on_a_read_only_disk_is_one_line(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that cannot be made, as on a read-only file system, says where and what to do, as a folder that cannot."""
    (store / "generations").mkdir(parents=True)

    def refuse(_: FileLock) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(BadStore, match=r"cannot write a store here \(read-only file system\); choose another folder with --store"):
        generations.writing(store).__enter__()


def test_a_closed_store_is_not_called_damaged(store: Path, corpus: Path) -> None:
    """Whoever asks after closing is told that, also where the catalog would have answered; the store itself is sound."""
    run(store, corpus)
    session = kg.open(store)
    session.show("simvastatin")
    session.close()
    for ask in (session.show, lambda name: session.check([name, "ketoconazole"]), session.view, lambda _: session.report("coverage")):
        with pytest.raises(BadStore, match="this graph is closed; open it again"):
            ask("simvastatin")
