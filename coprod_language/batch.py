"""Check or fix many papers, on one core or several, and keep them in order."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from coprod_language.cache import find_report, keep_report
from coprod_language.errors import ConfigurationError, GlossaryError, PaperError
from coprod_language.findings import Report
from coprod_language.process import keep_what_is_loaded, set_up
from coprod_language.readers.reading import read_bytes
from coprod_language.reports.run import Refusal
from coprod_language.settings.configuration import Settings

if TYPE_CHECKING:
    from coprod_language.checker import Checker
    from coprod_language.fixing import Fixed

_AHEAD: Final = 16
_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to check."""

    path: str
    """Where it is; what to call it in the report."""
    settings: Settings
    """How the checker is set for it."""
    raw: bytes | None = None
    """Its content, where it does not come from a file."""
    use_cache: bool = False
    """Whether its report may be one that was kept, and is kept."""


def check_all(jobs: Iterable[Job], *, processes: int = 1) -> Iterator[Report | Refusal]:
    """Check papers.

    Args:
        jobs: the papers, each with its settings.
        processes: how many to check at a time.

    Yields:
        For each paper its report or why there is none, in the order of the jobs, as soon as
        it and those before it are done.
    """
    yield from _do_all(check_one, jobs, processes)


def fix_all(jobs: Iterable[Job], *, processes: int = 1) -> Iterator[Fixed | Refusal]:
    """Make the safe changes of papers, in memory.

    Args:
        jobs: the papers, each with its settings.
        processes: how many to fix at a time.

    Yields:
        As `check_all`, each paper with its changes or why there are none.
    """
    yield from _do_all(fix_one, jobs, processes)


def _do_all(
    task: Callable[[Job], _Outcome], jobs: Iterable[Job], processes: int
) -> Iterator[_Outcome]:
    if processes <= 1:
        yield from map(task, jobs)
        return
    # Fresh processes: a copy of one that runs threads may hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, set_up) as pool:
        yield from _in_order(pool, task, iter(jobs), processes * _AHEAD)


def _in_order(
    pool: ProcessPoolExecutor, task: Callable[[Job], _Outcome], jobs: Iterator[Job], most: int
) -> Iterator[_Outcome]:
    """Keep a few papers under way, so that memory does not grow with their number."""
    waiting: list[Future[_Outcome]] = [pool.submit(task, job) for job in islice(jobs, most)]
    try:
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(task, job) for job in islice(jobs, 1)]
    finally:
        for future in waiting:
            future.cancel()


def check_one(job: Job) -> Report | Refusal:
    """Check one paper, and turn whatever goes wrong with it into a refusal.

    Args:
        job: the paper.

    Raises:
        ConfigurationError: the settings do not fit.
        GlossaryError: a word list breaks its rules.
    """
    if not job.use_cache or job.settings.keep_papers:
        return _guarded(job, lambda checker: checker.check_file(job.path, raw=job.raw))
    return attempt(job.path, lambda: _kept_or_new(job))


def _kept_or_new(job: Job) -> Report | Refusal:
    # Read once, so that what is checked is what the report is kept for.
    raw = read_bytes(Path(job.path)) if job.raw is None else job.raw
    kept = find_report(job.path, raw, job.settings)
    if kept is not None:
        return kept
    outcome = _guarded(job, lambda checker: checker.check_file(job.path, raw=raw))
    if isinstance(outcome, Report):
        keep_report(outcome, raw, job.settings)
    return outcome


def fix_one(job: Job) -> Fixed | Refusal:
    """Make the safe changes of one paper, and turn whatever goes wrong into a refusal.

    Args:
        job: the paper.

    Raises:
        ConfigurationError: the settings do not fit.
        GlossaryError: a word list breaks its rules.
    """
    from coprod_language.fixing import fix_file  # noqa: PLC0415 - loads spaCy

    return _guarded(job, lambda checker: fix_file(checker, job.path, raw=job.raw))


def _guarded(job: Job, work: Callable[[Checker], _Outcome]) -> _Outcome | Refusal:
    from coprod_language.checker import checker_for  # noqa: PLC0415 - loads spaCy

    checker = checker_for(job.settings)
    keep_what_is_loaded()
    return attempt(job.path, lambda: work(checker))


def attempt(path: str, work: Callable[[], _Outcome]) -> _Outcome | Refusal:
    """Do something with one paper, and turn whatever goes wrong with it into a refusal.

    Args:
        path: what to call the paper.
        work: what to do.

    Raises:
        ConfigurationError: the settings do not fit.
        GlossaryError: a word list breaks its rules.
    """
    try:
        return work()
    except (ConfigurationError, GlossaryError):
        # Not about this paper.
        raise
    except PaperError as error:
        return Refusal(path, str(error))
    except RecursionError:
        return Refusal(path, "it is nested too deeply to be read")
    except MemoryError:
        return Refusal(path, "there is not enough memory to check it. Split it up")
    except Exception as error:  # noqa: BLE001 - one paper must not stop the others
        kind = type(error).__name__
        return Refusal(path, f"the checker failed on it ({kind}: {error}). Please report this")
