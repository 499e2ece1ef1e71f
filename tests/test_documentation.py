"""The README and the docs say what is so."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

import coprod_language
from coprod_language.cli import COMMANDS
from coprod_language.rules import RULES

_ROOT = Path(__file__).parents[1]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")


def _generate() -> object:
    spec = importlib.util.spec_from_file_location("generate", _ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_parts_are_up_to_date() -> None:
    """The README shows the real report, and the rules as they are."""
    generate = _generate()
    assert generate.readme() == _README, "run: python docs/generate.py"  # type: ignore[attr-defined]
    page = (_ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert generate.rules_page() == page, "run: python docs/generate.py"  # type: ignore[attr-defined]


def test_every_key_of_the_json_report_is_explained() -> None:
    """Programs are written against this page."""
    page = (_ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z_]+)`", page))
    report = coprod_language.check_text("We utilise robust methodologies going forward.").to_dict()
    (finding, *_) = (each for each in report["findings"] if each["suggestions"])
    parts = (report, finding, finding["start"], finding["suggestions"][0], report["paragraphs"][0])
    assert explained >= {key for part in parts for key in part}


@pytest.mark.parametrize("slug", list(RULES))
def test_every_rule_has_its_page(slug: str) -> None:
    """What it does, why it matters, and an example."""
    page = (_ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert f"## `{slug}`" in page


def test_every_rule_is_in_the_table_under_its_own_name() -> None:
    """In alphabetical order, so that a list of rules reads well."""
    assert list(RULES) == sorted(RULES)


def test_the_public_names_are_all_there() -> None:
    """Each name can be had, and none is promised in vain."""
    for name in coprod_language.__all__:
        assert getattr(coprod_language, name) is not None


def test_every_module_has_its_place_in_the_layers() -> None:
    """Whoever opens the package finds each name in one table."""
    page = (_ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("| layer | what it owns |")[2].partition("\n\n")[0]
    package = _ROOT / "coprod_language"
    modules = {file.stem for file in package.glob("[!_]*.py")}
    folders = {f"{file.parent.name}/" for file in package.glob("[!_]*/__init__.py")}
    assert set(re.findall(r"`([a-z0-9_]+/?)`", table)) >= modules | folders


def test_every_module_about_language_is_in_the_guide() -> None:
    """There are many, and nobody finds one by its name alone."""
    page = (_ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    guide = page.partition("## What stands where in `language/`")[2].partition("\n## ")[0]
    modules = {file.stem for file in (_ROOT / "coprod_language/language").glob("[!_]*.py")}
    assert set(re.findall(r"`([a-z_]+)`", guide)) == modules


def test_every_link_in_the_docs_leads_somewhere() -> None:
    """Links to files of ours, from the folder of the page."""
    for page in [_ROOT / "README.md", *_ROOT.glob("docs/*.md"), *_ROOT.glob("wordlists/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_command_is_described() -> None:
    """A stranger finds each command in the README or the docs."""
    pages = _README + "".join(page.read_text(encoding="utf-8") for page in _ROOT.glob("docs/*.md"))
    for command in COMMANDS:
        assert f"coprod-language {command}" in pages
