"""Read a file in another process, so that a hostile one does no harm.

A PDF, Word or reStructuredText file from a stranger can hang the library that reads it, eat
all memory, or crash the interpreter. So one child process does the reading, kept and used again
from paper to paper, with a limit on its time and, where the platform can, on its memory. It is
an ordinary subprocess that runs this module, so nothing depends on how the calling program was
started, on its threads, or on whether it may have ``multiprocessing`` children. What the
child sends back is JSON, never pickled objects: should a file take the child over, the
parent only ever reads data.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from typing import IO, Any, cast

from coprod_language.errors import PaperError
from coprod_language.paper import Paper
from coprod_language.readers import READERS
from coprod_language.readers.paper_json import paper_from_data, paper_to_data


def read_guarded(
    format: str,  # noqa: A002 - the contract's name for it
    raw: bytes,
    path: str,
    *,
    seconds: float | None = None,
) -> Paper:
    """Read a paper in a child process.

    Args:
        format: name of the format, one of `READERS`.
        raw: the bytes of the file.
        path: where it came from.
        seconds: how long it may take; by default 20 seconds, and 5 more for each megabyte.

    Returns:
        The paper.

    Raises:
        PaperError: the paper cannot be read, or the reading took too long, too much memory
            or crashed.
    """
    if not sys.executable:
        # A frozen program has no interpreter to start.
        return _read(format, raw, path)
    if seconds is None:
        seconds = _SECONDS + _SECONDS_PER_MEGABYTE * len(raw) / 1e6
    answer = _guard.ask({"format": format, "path": path}, raw, seconds)
    if "error" in answer:
        raise PaperError(answer["error"])
    return paper_from_data(answer["paper"])


_SECONDS = 20.0
_SECONDS_PER_MEGABYTE = 5.0
_MEMORY = 2 * 1024**3
_TOO_LONG = "reading it took more than {:.0f} seconds, so it was stopped; save it anew, or in parts"
_CRASHED = "reading it crashed; it may be broken, or made to do harm. Save it anew"
_TOO_BIG = "reading it took more than 2 GB of memory, so it was stopped; save it anew, in parts"
_FAULT = "reading it failed ({kind}); please report this, with the file if you can"

# What the child runs. It gets the parent's module search path, and never looks for modules
# in the folder that the user happens to be in.
_CHILD = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from coprod_language.readers.guard import serve; serve()"
)
_LENGTH = struct.Struct(">Q")


class _Guard:
    """Keeps one child process and asks it, one paper at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, str], raw: bytes, seconds: float) -> dict[str, Any]:
        """Have the child read a paper, and end it if it takes too long."""
        with self._lock:
            process = self._start()
            expired = threading.Event()

            def stop() -> None:
                expired.set()
                process.kill()

            timer = threading.Timer(seconds, stop)
            timer.daemon = True
            timer.start()
            try:
                return _exchange(process, request, raw)
            except (OSError, EOFError, ValueError):
                self.stop()
                return {"error": _TOO_LONG.format(seconds) if expired.is_set() else _CRASHED}
            except BaseException:
                # Ctrl-C, say: the answer would come too late and be taken for the next one.
                self.stop()
                raise
            finally:
                timer.cancel()

    def stop(self) -> None:
        """End the child, if there is one. The next paper starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        # Closing may want to write what the child has not taken.
        with contextlib.suppress(OSError):
            process.communicate()

    def forget(self) -> None:
        """In a forked process, start with nothing.

        The lock may be held for ever by a thread that is not here, and the child is another's.
        """
        if self._process is not None:
            # Keeps its finalizer from waiting for a process that is none of ours.
            self._process.returncode = 0
        self._lock, self._process = threading.Lock(), None

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.stop()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-P", "-c", _CHILD, *filter(None, sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # No buffer that a process forked in the meantime could write a second time.
                bufsize=0,
            )
        return self._process


_guard = _Guard()
atexit.register(_guard.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_guard.forget)


def _exchange(
    process: subprocess.Popen[bytes], request: dict[str, str], raw: bytes
) -> dict[str, Any]:
    requests, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    _send(requests, json.dumps(request).encode())
    _send(requests, raw)
    answer: dict[str, Any] = json.loads(_receive(answers))
    return answer


def _send(pipe: IO[bytes], message: bytes) -> None:
    rest = memoryview(_LENGTH.pack(len(message)) + message)
    while rest:
        rest = rest[pipe.write(rest) :]
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    (length,) = _LENGTH.unpack(_read_exactly(pipe, _LENGTH.size))
    return _read_exactly(pipe, length)


def _read_exactly(pipe: IO[bytes], count: int) -> bytes:
    message = bytearray()
    while len(message) < count:
        part = pipe.read(count - len(message))
        if not part:
            raise EOFError
        message += part
    return bytes(message)


def serve() -> None:
    """Answer requests on standard input until it ends. This is the child's whole life."""
    # Ctrl-C goes to the parent as well, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not get between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    while True:
        try:
            request = json.loads(_receive(requests))
            raw = _receive(requests)
        except EOFError:
            return
        _send(answers, json.dumps(_answer(request, raw)).encode())


def _limit_memory() -> None:
    try:
        resource = importlib.import_module("resource")
    except ImportError:
        return
    # Some systems know the limit but refuse to set it.
    with contextlib.suppress(OSError, ValueError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(request: dict[str, str], raw: bytes) -> dict[str, Any]:
    try:
        return {"paper": paper_to_data(_read(request["format"], raw, request["path"]))}
    except PaperError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": _TOO_BIG}
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told in one line
        return {"error": _FAULT.format(kind=f"{type(error).__name__}: {error}"[:200])}


def _read(format: str, raw: bytes, path: str) -> Paper:  # noqa: A002 - as above
    paper: Paper = importlib.import_module(READERS[format]).read(raw, path)
    return paper
