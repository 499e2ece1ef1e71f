from pathlib import Path

import pytest

from coprod_language import lexicons
from coprod_language.glossary.glossary import Glossary
from coprod_language.language.lexicon import make_lexicon
from coprod_language.lexicons import load_lexicon, write_lexicon
from tests.words import entry_text


@pytest.fixture(autouse=True)
def _small_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "built-in").mkdir()
    (tmp_path / "built-in" / "words.toml").write_text(
        entry_text("deliver", part="verb", acts_on=["outcome"], instead=["do", "make"])
        + entry_text("co-production", part="noun", means="deciding together")
        + entry_text("lead", part="noun", capitals=False, instead=["leader"])
        + 'either = [{ used-as = "noun", capitals = false }, { just-after = ["our"] }]\n'
    )
    (tmp_path / "built-in" / "abbreviations.toml").write_text(
        '[CIC]\nstands-for = ["company", "child"]\nclues = [["a"], ["b"]]\n'
    )
    monkeypatch.setattr(
        "coprod_language.glossary.glossary.built_in_folder", lambda: tmp_path / "built-in"
    )
    monkeypatch.setattr(lexicons, "built_in_folder", lambda: tmp_path / "built-in")
    monkeypatch.setattr(lexicons, "user_cache_path", lambda *_, **__: tmp_path / "cache")


def _never_make(*_: object) -> None:
    raise AssertionError("it should have been kept")


def test_a_kept_lexicon_is_the_one_that_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read back is equal in every part."""
    made = load_lexicon()
    monkeypatch.setattr(lexicons, "make_lexicon", _never_make)
    kept = load_lexicon()
    assert kept.glossary.entries == dict(made.glossary.entries)
    assert kept.glossary.short_forms == dict(made.glossary.short_forms)
    assert kept.forms == made.forms
    assert kept.choices == {id_: each for id_, each in made.choices.items() if each}
    assert kept.phrases == made.phrases


def test_a_changed_word_list_makes_a_new_lexicon(tmp_path: Path) -> None:
    """An editor's change shows at once."""
    load_lexicon()
    (tmp_path / "built-in" / "words.toml").write_text(entry_text("utilise", part="verb"))
    assert set(load_lexicon().glossary.entries) == {"utilise"}


def test_a_house_list_has_a_lexicon_of_its_own(tmp_path: Path) -> None:
    """Two houses do not get each other's words."""
    house = tmp_path / "house.toml"
    house.write_text(entry_text("link group", means="our own group"))
    assert "link group" in load_lexicon([house]).glossary.entries
    assert "link group" not in load_lexicon().glossary.entries


def test_a_lexicon_cut_short_is_made_anew(tmp_path: Path) -> None:
    """A crash while writing does no lasting harm."""
    load_lexicon()
    (file,) = (tmp_path / "cache").glob("lexicon-*.sqlite")
    file.write_bytes(file.read_bytes()[:100])
    assert "deliver" in load_lexicon().glossary.entries


def test_a_read_only_disk_costs_time_not_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checker works without its cache."""
    (tmp_path / "in-the-way").write_text("")
    monkeypatch.setattr(lexicons, "user_cache_path", lambda *_, **__: tmp_path / "in-the-way")
    assert "deliver" in load_lexicon().glossary.entries


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    """Old lexicons go when new ones come."""
    for number in range(9):
        (tmp_path / "built-in" / "words.toml").write_text(entry_text(f"word {number}"))
        load_lexicon()
    assert len(list((tmp_path / "cache").glob("lexicon-*.sqlite"))) == 6


def test_the_wheel_brings_its_lexicon_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first run after an install is quick too."""
    folder = tmp_path / "built-in"
    write_lexicon(make_lexicon(Glossary.load()), folder / lexicons.FILE_NAME)
    monkeypatch.setattr(lexicons, "make_lexicon", _never_make)
    assert "deliver" in load_lexicon().glossary.entries
