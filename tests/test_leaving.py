from pathlib import Path
from typing import Any

import pytest

from coprod_language import ConfigurationError, check_file, check_text
from coprod_language.findings import Report
from coprod_language.settings.configuration import load_settings
from coprod_language.settings.leave import Leave, Reach, parse_leave


def _words(report: Report) -> list[str]:
    return [finding.text for finding in report.findings if finding.entry]


def _checked(text: str, format_: str = "markdown", **options: Any) -> Report:
    return check_text(text, format=format_, **options)


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ('plain: leave "utilise"', Leave(("utilise",), reach=Reach.BLOCK)),
        (
            " Plain: Leave “going forward” and 'leverage', because it is a\n name. ",
            Leave(("going forward", "leverage"), reach=Reach.BLOCK, because="it is a name."),
        ),
        (
            'plain: leave long-sentence, "JSNA", and acronym in this paper',
            Leave(("JSNA",), ("long-sentence", "acronym")),
        ),
        ('plain: leave "a" on  the\nnext line', Leave(("a",), reach=Reach.LINE)),
        ('plain: leave "a" here because b', Leave(("a",), reach=Reach.BLOCK, because="b")),
        ('plain: leav "a"', None),
        ("plain: leave", None),
        ('plain: leave "a" in that paper', None),
        ("plain: leave everything that I write", None),
    ],
)
def test_a_request_reads_as_a_sentence(text: str, leave: Leave | None) -> None:
    """Words have quotation marks, rules have none."""
    assert parse_leave(text) == leave


@pytest.mark.parametrize(
    ("format_", "comment"),
    [
        ("markdown", "<!-- plain: leave “utilise” because it is a name -->"),
        ("html", "<!-- plain: leave “utilise” because it is a name -->"),
        ("restructuredtext", ".. plain: leave “utilise” because\n   it is a name"),
    ],
)
def test_a_comment_leaves_alone_the_next_block_only(format_: str, comment: str) -> None:
    """In each format that has comments."""
    first, second = "We will utilise it and leverage it.", "We will utilise the hall."
    if format_ == "html":
        first, second = f"<p>{first}</p>", f"<p>{second}</p>"
    report = _checked(f"{comment}\n\n{first}\n\n{second}\n", format_)
    assert _words(report) == ["leverage", "utilise"]
    assert report.left_out == 1
    assert report.notes == ()


def test_a_comment_within_a_block_is_about_that_block() -> None:
    """Wherever in it the comment stands."""
    comment = '<!-- plain: leave "utilise" -->'
    for block in (f"We {comment} will utilise it.", f"We utilise it. {comment}"):
        assert _words(_checked(f"{block}\n\nWe utilise it.")) == ["utilise"]


def test_a_comment_about_the_next_line_ends_with_it() -> None:
    """Also within one paragraph."""
    text = 'Hello. <!-- plain: leave "utilise" on the next line -->\nWe utilise it.\nWe utilise it.'
    report = _checked(text)
    assert [finding.start and finding.start.line for finding in report.findings] == [3]


def test_a_comment_about_the_paper_holds_before_it_too() -> None:
    """It may stand at the end."""
    text = (
        'We utilise it.\n\n<!-- plain: leave "utilise" in this paper -->\n\n# We are utilising it\n'
    )
    report = _checked(text)
    assert _words(report) == []
    assert report.left_out == 2


def test_an_accepted_word_hides_no_other_finding() -> None:
    """Not even one of the same words, or of the same sentence."""
    sentence = "We utilise " + "one thing and another " * 15 + "here."
    report = _checked(f'<!-- plain: leave "utilise" -->\n{sentence}')
    assert "long-sentence" in {finding.rule for finding in report.findings}
    assert "utilise" not in _words(report)
    by_rule = _checked(f"<!-- plain: leave long-sentence -->\n\n{sentence}")
    assert "long-sentence" not in {finding.rule for finding in by_rule.findings}
    assert "utilise" in _words(by_rule)


@pytest.mark.parametrize(("named", "count"), [("impact", 0), ("impact (noun)", 0), ("dog", 1)])
def test_a_word_with_several_senses_is_left_alone_by_word_or_by_sense(
    named: str, count: int
) -> None:
    """The sense in brackets after an entry's name may be said or left out."""
    report = _checked(f'<!-- plain: leave "{named}" -->\nWhat impact did it have?')
    assert [finding.entry for finding in report.findings] == ["impact (noun)"] * count


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("markdown", '```html\n<!-- plain: leave "utilise" -->\n```\n\nWe utilise it.'),
        ("markdown", '`<!-- plain: leave "utilise" -->` We utilise it.'),
        ("markdown", '    <!-- plain: leave "utilise" -->\n\nWe utilise it.'),
        ("markdown", '<pre><!-- plain: leave "utilise" --></pre>\n\nWe utilise it.'),
        ("markdown", '<script>"<!-- plain: leave utilise -->"</script>\n\nWe utilise it.'),
        ("html", '<pre><!-- plain: leave "utilise" --></pre><p>We utilise it.</p>'),
        ("html", '<script>"<!-- plain: leave utilise -->"</script><p>We utilise it.</p>'),
        ("restructuredtext", '::\n\n   .. plain: leave "utilise"\n\nWe utilise it.'),
        ("restructuredtext", '.. code::\n\n   .. plain: leave "utilise"\n\nWe utilise it.'),
        ("text", '<!-- plain: leave "utilise" -->\n\nWe utilise it.'),
    ],
)
def test_code_is_never_read_for_comments(format_: str, text: str) -> None:
    """A page that explains these comments is not changed by its examples."""
    report = _checked(text, format_)
    assert "utilise" in _words(report)
    assert report.notes == ()


def test_the_same_words_in_code_do_not_mislead() -> None:
    """The comment is the second of the two."""
    code, comment = '::\n\n   .. plain: leave "utilise"\n', '.. plain: leave "utilise"\n'
    text = f"{code}\nWe utilise it.\n\n{comment}\nWe utilise a thing.\n"
    report = _checked(text, "restructuredtext")
    assert [finding.start and finding.start.line for finding in report.findings] == [5]


@pytest.mark.parametrize(
    ("comment", "note"),
    [
        ('plain: leave "leverage"', "line 3: “leverage” would be left alone, but nothing is said"),
        ("plain: leave acronym", "line 3: “acronym” would be left alone, but finds nothing"),
        ("plain: leave leverage", "line 3: there is no rule “leverage”. Put words in quotation"),
        ("plain: keep this", "line 3: this is not understood. Write it as: plain: leave “"),
    ],
)
def test_a_request_without_effect_is_told_of(comment: str, note: str) -> None:
    """With the line, and what to do."""
    report = _checked(f"# Aims\n\n<!-- {comment} -->\n\nWe utilise it.\n")
    (said,) = report.notes
    assert said.replace('"', "“").startswith(note)
    assert _words(report) == ["utilise"]


def test_other_comments_are_none_of_our_business() -> None:
    """They are for people or for other tools."""
    text = "<!-- plainly: leave this -->\n<!-- markdownlint-disable -->\nWe utilise it.\n"
    report = _checked(text)
    assert report.notes == ()
    assert _words(report) == ["utilise"]


def test_a_text_file_beside_the_paper_is_heeded(tmp_path: Path) -> None:
    """For formats that cannot carry a comment."""
    paper = tmp_path / "plan.txt"
    paper.write_text("We utilise it and leverage it.\n", encoding="utf-8")
    (tmp_path / "plan.txt.leave.txt").write_text(
        '# Agreed in May\nleave "utilise" because it is a name\nleave "hub"\nwhat\n',
        encoding="utf-8",
    )
    report = check_file(paper)
    assert _words(report) == ["leverage"]
    assert [note.split(":")[0] for note in report.notes] == [
        "line 3 of its .leave.txt file",
        "line 4 of its .leave.txt file",
    ]


def test_settings_leave_words_alone_by_path(tmp_path: Path) -> None:
    """Paths start from the folder of the settings file."""
    (tmp_path / "coprod-language.toml").write_text(
        '[[leave]]\npapers = ["minutes/*"]\nwords = ["utilise"]\nbecause = "it is a name"\n',
        encoding="utf-8",
    )
    settings = load_settings(tmp_path / "coprod-language.toml")
    for folder, found in (("minutes", []), ("plans", ["utilise"])):
        (tmp_path / folder).mkdir()
        paper = tmp_path / folder / "a.md"
        paper.write_text("We utilise it.\n", encoding="utf-8")
        assert _words(check_file(paper, leave=settings.leave)) == found


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('leave = ["utilise"]', "has lines for: papers, words"),
        ('[[leave]]\nword = ["utilise"]', "has lines for: papers, words"),
        ('[[leave]]\nwords = "utilise"', "“words” of .* is a list"),
        ('[[leave]]\npapers = ["a"]', "names words or rules"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, lines: str, said: str) -> None:
    """In one line that says how it is written."""
    file = tmp_path / "coprod-language.toml"
    file.write_text(lines, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=said):
        load_settings(file)
