"""Write what the docs say about rules, audiences and the example from the real thing.

Run ``python docs/generate.py`` after a change to a rule, an audience or the words; ``--check``
only tells whether that is needed, and is what the tests run.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import Counter
from inspect import getmodule
from pathlib import Path
from typing import Final

from coprod_language.glossary.glossary import Glossary
from coprod_language.rules import RULES
from coprod_language.settings.audiences import audience_names, load_audience

ROOT: Final = Path(__file__).parents[1]
_NUMBERS: Final = {
    "least-ease": "Ease: at least",
    "words-per-sentence": "Words in a sentence, on average: up to",
    "longest-sentence": "Words in the longest sentence: up to",
    "most-words": "Words in the paper: up to",
    "jargon": "Words of jargon in 100: up to",
}
_SHOWN_LINES: Final = 30
_EXAMPLE: Final = "examples/draft-strategy.md"


def main() -> int:
    """Write the generated parts, or with ``--check`` compare them.

    Returns:
        0 if all is up to date, 1 if not.
    """
    made = {
        ROOT / "README.md": readme(),
        ROOT / "docs" / "rules.md": rules_page(),
        ROOT / "docs" / "audiences.md": audiences_page(),
        ROOT / "docs" / "words.md": words_page(),
    }
    stale = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    if "--check" in sys.argv:
        for path in stale:
            sys.stderr.write(f"{path.name} is not up to date. Run: python docs/generate.py\n")
        return 1 if stale else 0
    for path in stale:
        path.write_text(made[path])
    return 0


def readme() -> str:
    """Give the README with its generated parts fresh."""
    text = (ROOT / "README.md").read_text()
    text = _between(text, "example", f"```text\n{example()}\n```")
    return _between(text, "rules", rules_table())


def example() -> str:
    """Give the first lines of the report on the example paper, as the command prints them."""
    command = [sys.executable, "-m", "coprod_language", "check", _EXAMPLE, "--fail-on", "never"]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    lines = done.stdout.splitlines()
    # Up to the end of a sentence's findings, which a blank line follows.
    past = next(at for at, line in enumerate(lines) if at >= _SHOWN_LINES and not line)
    return "\n".join(lines[:past])


def rules_table() -> str:
    """Give the rules as a Markdown table."""
    rows = [
        f"| `{slug}` | {rule.summary}{'' if rule.is_default else ' (only if you ask for it)'} |"
        for slug, rule in RULES.items()
    ]
    return "\n".join(["| name | what it finds |", "| --- | --- |", *rows])


def rules_page() -> str:
    """Give the page about the rules, made of their own docstrings."""
    parts = [
        "# The rules",
        "This page is made from the code of the rules.",
        "Switch one off with `--ignore NAME`, or use only some with `--select NAME,NAME`.",
    ]
    for slug, rule in RULES.items():
        module = getmodule(rule.build)
        body = (module.__doc__ or "" if module else "").strip()
        default = "" if rule.is_default else "\n\nIt is off unless you ask for it with `--select`."
        parts.append(f"## `{slug}`\n\n{body}{default}")
    parts.append(read_by_hand())
    return "\n\n".join(parts) + "\n"


def read_by_hand() -> str:
    """Give how often a reader agreed with findings in real papers."""
    verdicts = tomllib.loads((ROOT / "benchmarks" / "read_by_hand.toml").read_text("utf-8"))
    rows = [f"| `{slug}` | {each['read']} | {each['agreed']} |" for slug, each in verdicts.items()]
    return "\n".join(
        [
            "## How often an editor agrees",
            "",
            "One of us read findings from real papers, drawn by chance, and asked of each whether",
            "an editor would agree. A rule that is right less than 8 times in 10 is off unless you",
            "ask for it. Where few were read, the rule found no more: take those numbers lightly.",
            "",
            "| rule | read | agreed |",
            "| --- | --- | --- |",
            *rows,
        ]
    )


def audiences_page() -> str:
    """Give the page about the audiences, made of their own numbers and reasons."""
    parts = [
        "# Who papers are for",
        "This page is made from `coprod_language/settings/audiences.toml`.",
        "Each audience has numbers that a paper for it should keep to, each with its reason.",
        "Name the audience with `--audience NAME`, or in the settings; your own numbers go there.",
    ]
    for name in audience_names():
        audience = load_audience(name)
        parts.append(f"## `{name}`: {audience.title}")
        for reason in audience.reasons:
            value = getattr(audience, reason.number.replace("-", "_"))
            parts.append(f"**{_NUMBERS[reason.number]} {value:,}.** {reason.why}")
            parts.append(f"Source: {reason.source}")
    return "\n\n".join(parts) + "\n"


def words_page() -> str:
    """Give the page about the words with a fresh count of each theme."""
    glossary = Glossary.load()
    words = [*glossary.entries.values(), *glossary.short_forms.values()]
    counts = Counter(word.theme for word in words)
    rows = [f"| {theme} | {count} |" for theme, count in sorted(counts.items())]
    table = "\n".join(["| theme | words |", "| --- | --- |", *rows])
    return _between((ROOT / "docs" / "words.md").read_text(), "counts", table)


def _between(text: str, name: str, new: str) -> str:
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(rf"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    return pattern.sub(lambda _: f"{start}\n{new}\n{end}", text)


if __name__ == "__main__":
    raise SystemExit(main())
