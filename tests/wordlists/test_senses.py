"""How well the word lists tell the jargon sense of a common word from its plain one.

The sentences are in senses.toml. What is measured is printed by ``pytest -s``.
"""

import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from coprod_language.glossary.glossary import built_in_folder

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "senses.py"


@pytest.fixture(scope="module")
def senses() -> dict[str, Any]:
    """Give what the measuring script defines."""
    return runpy.run_path(str(SCRIPT), run_name="senses")


@pytest.fixture(scope="module")
def judged(senses: dict[str, Any]) -> list[Any]:
    """Judge all sentences, in one run of the analyser."""
    found: list[Any] = senses["own_sentences"]()
    return found


def test_sixty_words_have_ten_sentences_or_more_each(judged: list[Any]) -> None:
    """Some to flag and some to leave, none of them an example of the lists themselves."""
    counts = Counter((each.word, each.wanted) for each in judged)
    assert len(counts) >= 2 * 60
    assert min(counts.values()) >= 5
    lists = "".join(file.read_text(encoding="utf-8") for file in built_in_folder().glob("*.toml"))
    assert [each.sentence for each in judged if f'"{each.sentence}"' in lists] == []


def test_what_is_flagged_is_nearly_always_the_jargon_sense(
    senses: dict[str, Any], judged: list[Any]
) -> None:
    """A false alarm costs more trust than a miss."""
    senses["print_table"](judged)
    assert senses["score"](judged).precision >= 0.97


def test_most_jargon_senses_are_flagged(senses: dict[str, Any], judged: list[Any]) -> None:
    """In all, and of each word at least one."""
    assert senses["score"](judged).recall >= 0.88
    words = {each.word for each in judged}
    found = {each.word for each in judged if each.got and each.wanted}
    assert words == found


_JARGON = "We will deliver better outcomes for each family in the town."
_PLAIN = "They deliver hot meals to your own door."


def test_verdicts_are_kept_without_the_sentences(
    senses: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a paper says stays in the paper; the next run finds it again by its fingerprint."""
    (tmp_path / "paper.md").write_text(f"{_JARGON}\n\n{_PLAIN}\n")
    sentences = list(senses["find_sentences"](tmp_path))
    drawn = senses["draw"]("deliver", sentences, count=2)
    assert sorted(drawn) == sorted(sentences)
    monkeypatch.setattr("builtins.input", lambda text: "y" if _JARGON in text else "n")
    verdicts: dict[str, bool] = {}
    senses["ask"]("deliver", drawn, verdicts)
    senses["keep_verdicts"]("deliver", verdicts, tmp_path)
    kept = (tmp_path / "deliver.json").read_text()
    assert "deliver" not in kept
    assert kept.count("flag") == kept.count("leave") == 1
    verdicts = senses["load_verdicts"]("deliver", tmp_path)
    again = senses["judged_by"]({"deliver": verdicts}, sentences)
    assert [(each.wanted, each.got) for each in again] == [(True, True), (False, False)]


def test_sentences_are_drawn_from_a_list_too(senses: dict[str, Any], tmp_path: Path) -> None:
    """The last column of a list counts, and what was judged is not drawn again."""
    (tmp_path / "list.tsv").write_text(f"a.md\t{_JARGON}\nb.md\t{_PLAIN}\nb.md\t{_PLAIN}\n")
    sentences = list(senses["find_sentences"](tmp_path / "list.tsv"))
    assert sentences == [_JARGON, _PLAIN]
    judged = {senses["fingerprint"]("deliver", _PLAIN)}
    assert senses["draw"]("deliver", sentences, count=2, judged=judged) == [_JARGON]
