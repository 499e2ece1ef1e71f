"""What the guard does with files that mean harm."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.queues import Queue
from pathlib import Path

import pytest

from coprod_language.errors import PaperError
from coprod_language.readers import guard
from coprod_language.readers.guard import read_guarded
from coprod_language.readers.pdf import reader
from tests.readers import hostile
from tests.readers.pdf_maker import column, make_pdf

HOSTILE = guard._CHILD.replace(  # noqa: SLF001 - the child must run another reader
    "from coprod_language.readers.guard",
    "from coprod_language import readers; readers.READERS = {'pdf': 'tests.readers.hostile'}; "
    "from coprod_language.readers.guard",
)


@pytest.fixture
def hostile_child(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the child run the hostile reader."""
    guard._guard.stop()  # noqa: SLF001 - as above
    monkeypatch.setattr(guard, "_CHILD", HOSTILE)
    yield
    guard._guard.stop()  # noqa: SLF001 - as above


def test_gives_the_same_paper_as_the_reader_itself() -> None:
    """Nothing of a paper is lost on its way from the child."""
    raw = make_pdf([column(["We asked forty people what they", "would like to change."])])
    assert read_guarded("pdf", raw, "plan.pdf") == reader.read(raw, "plan.pdf")


@pytest.mark.usefixtures("hostile_child")
def test_carries_every_part_of_a_paper() -> None:
    """Levels, pages, quotations, meanings and odd characters come through as they are."""
    raw = b"caf\xc3\xa9 \xff \xf0\x9f\x99\x82"
    assert read_guarded("pdf", raw, "a\udcff.pdf") == hostile.read(raw, "a\udcff.pdf")


def test_passes_on_why_a_paper_cannot_be_read() -> None:
    """The reader's own sentence reaches the caller."""
    with pytest.raises(PaperError, match="this is not a PDF"):
        read_guarded("pdf", b"nothing", "plan.pdf")


@pytest.mark.usefixtures("hostile_child")
@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"refuse", "^it is broken$"),
        (b"crash", "^reading it crashed"),
        (b"fail", r"^reading it failed \(IndexError: list index out of range\)"),
    ],
)
def test_says_in_one_line_what_went_wrong_and_goes_on(raw: bytes, message: str) -> None:
    """After a crash the next paper is read as if nothing had happened."""
    with pytest.raises(PaperError, match=message) as caught:
        read_guarded("pdf", raw, "plan.pdf")
    assert "\n" not in str(caught.value)
    assert read_guarded("pdf", b"words", "plan.pdf").source == "words"


@pytest.mark.usefixtures("hostile_child")
def test_stops_a_file_that_takes_too_long() -> None:
    """A reader that hangs is ended, and the next paper is read."""
    started = time.monotonic()
    with pytest.raises(PaperError, match="took more than 1 seconds"):
        read_guarded("pdf", b"hang", "plan.pdf", seconds=1)
    assert time.monotonic() - started < 10
    assert read_guarded("pdf", b"words", "plan.pdf").source == "words"


@pytest.mark.usefixtures("hostile_child")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the memory limit")
def test_stops_a_file_that_eats_memory() -> None:
    """A reader that wants more memory than there should be is told no."""
    with pytest.raises(PaperError, match="more than 2 GB of memory"):
        read_guarded("pdf", b"eat", "plan.pdf")


@pytest.mark.usefixtures("hostile_child")
def test_is_not_confused_by_what_a_library_prints() -> None:
    """Only answers go back to the caller."""
    assert read_guarded("pdf", b"chatter", "plan.pdf").source == "chatter"
    assert read_guarded("pdf", b"words", "plan.pdf").source == "words"


@pytest.mark.usefixtures("hostile_child")
def test_uses_one_child_for_paper_after_paper_and_leaves_none_behind() -> None:
    """Starting a child takes time, so it is kept until the program ends."""
    read_guarded("pdf", b"one", "one.pdf")
    process = guard._guard._process  # noqa: SLF001 - no other way to see it
    read_guarded("pdf", b"two", "two.pdf")
    assert guard._guard._process is process  # noqa: SLF001 - as above
    guard._guard.stop()  # noqa: SLF001 - as above
    assert process is not None
    assert process.returncode is not None


@pytest.mark.usefixtures("hostile_child")
def test_does_not_take_the_answer_to_one_paper_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program that catches Ctrl-C and goes on gets the paper that it asks for."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(guard, "_receive", interrupted)
        with pytest.raises(KeyboardInterrupt):
            read_guarded("pdf", b"one", "one.pdf")
    assert read_guarded("pdf", b"two", "two.pdf").source == "two"


@pytest.mark.usefixtures("hostile_child")
def test_can_be_asked_by_several_threads() -> None:
    """Each thread gets its own paper."""
    got: dict[str, str] = {}

    def ask(word: str) -> None:
        got[word] = read_guarded("pdf", word.encode(), "plan.pdf").source

    threads = [threading.Thread(target=ask, args=(word,)) for word in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {"one": "one", "two": "two", "three": "three"}


def _ask_from_a_worker(answers: Queue[str]) -> None:
    raw = make_pdf([column(["We asked forty people."])])
    answers.put(read_guarded("pdf", raw, "plan.pdf").source)


def test_works_in_a_daemonic_worker_process() -> None:
    """A worker that may have no multiprocessing children may still read a paper."""
    context = multiprocessing.get_context("spawn")
    answers: Queue[str] = context.Queue()
    worker = context.Process(target=_ask_from_a_worker, args=(answers,), daemon=True)
    worker.start()
    assert answers.get(timeout=60) == "We asked forty people.\n"
    worker.join(timeout=60)
    assert worker.exitcode == 0


SCRIPT = """
import signal, sys
from coprod_language.readers import guard
# Whoever starts these tests in the background may have told them not to listen to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
guard._CHILD = sys.argv[1]
print(guard.read_guarded("pdf", b"words", "plan.pdf").source, flush=True)
print(guard._guard._process.pid, flush=True)
guard.read_guarded("pdf", sys.argv[2].encode(), "plan.pdf")
"""


def _run_script(tmp_path: Path, raw: str) -> subprocess.Popen[str]:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    return subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(script), HOSTILE, raw],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        start_new_session=True,
    )


def test_works_in_a_script_without_a_main_guard(tmp_path: Path) -> None:
    """A plain script may read a paper, and ends without a word on standard error."""
    program = _run_script(tmp_path, "words")
    out, errors = program.communicate(timeout=60)
    assert (program.returncode, out.split()[0], errors) == (0, "words", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_lets_itself_be_interrupted(tmp_path: Path) -> None:
    """Ctrl-C ends the program at once, and its child with it."""
    program = _run_script(tmp_path, "hang")
    assert program.stdout is not None
    assert program.stdout.readline() == "words\n"
    child = int(program.stdout.readline())
    time.sleep(0.3)
    os.killpg(program.pid, signal.SIGINT)
    _, errors = program.communicate(timeout=20)
    assert errors.strip().endswith("KeyboardInterrupt")
    assert errors.count("Traceback") == 1
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
