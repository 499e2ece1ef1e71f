import json
import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from turbohtml import parse

from coprod_language import Checker
from coprod_language.findings import Report, Spot
from coprod_language.hits import Severity, Treatment
from coprod_language.paper import Place
from coprod_language.reports import html
from coprod_language.reports.run import Refusal
from tests.reports.reports import a_finding, a_report, a_run

_BROWSER = Path(__file__).parent.parent / "browser"
_CHECKER = Checker(keep_papers=True, any_language=True)
_PAPER = """\
# Our plan

We will utilise the hall going forward. Service users at the ICB were signposted to it, and it
was agreed that a step change is needed, underpinned by robust governance and by a framework.

### A heading that skips a level

- We leverage assets.
- We signpost residents.

| Team | Lead |
| --- | --- |
| Prevention | Director |
| Digital | Stakeholders |

> "We commence on Monday," she said.
"""
_NASTY = """\
# <script>globalThis.ran = 1</script> utilise

We utilise </style><script>globalThis.ran = 2</script> and "><img src=x onerror="ran=3">.

We utilise ${alert(1)} `javascript:alert(2)`
&lt;script&gt;ran=4&lt;/script&gt;

<a href="javascript:alert(3)">leverage</a> <iframe src="https://example.org/"></iframe>
"""


def _page(*outcomes: Report | Refusal) -> str:
    return "".join(html.render(a_run(*outcomes)))


def _checked(text: str, path: str = "plan.md") -> Report:
    return _CHECKER.check_text(text, path=path, format="markdown")


def _shown_text(page: str) -> str:
    """Give the text of the papers on a page, with its marks but without its tags."""
    inside = page.partition('<div class="paper">')[2].partition("<div popover")[0]
    inside = inside.partition("</article>")[0]
    without_tags = re.sub(r'<button type="button" class="tag".*?</button>', "", inside)
    return " ".join(parse(without_tags).root.text.split())


def test_the_verdict_stands_at_the_top_in_plain_words() -> None:
    """Before anything else people want to know whether it will do."""
    page = _page(a_report(verdict="Too hard to read for the public. Ease 20 out of 100."))
    assert '<p class="level">Too hard to read for the public.</p>' in page
    assert "<p>Ease 20 out of 100.</p>" in page


def test_the_papers_own_text_is_all_there() -> None:
    """Every block, in order, with nothing lost around the marks."""
    report = _checked(_PAPER)
    assert report.body is not None
    whole = " ".join(block.text for block in report.body.paper.blocks)
    assert _shown_text(_page(report)).replace(" ", "") == whole.replace(" ", "")


def test_a_hard_word_is_a_button_that_opens_its_note() -> None:
    """One key or tap away, with nothing but what browsers have built in."""
    page = _page(_checked("We will utilise the hall."))
    found = re.search(
        r'<button type="button" class="mark replace" id="p1-m0" popovertarget="(.*?)">utilise<',
        page,
    )
    assert found is not None
    note = page.partition(f'id="{found[1]}"')[2].partition("Close")[0]
    assert "“use”" in note


def test_marks_that_say_the_same_share_a_note() -> None:
    """A word that stands there a hundred times is explained once."""
    page = _page(_checked("We utilise the hall. " * 5))
    assert page.count('class="mark replace"') - 1 == 5  # one in the key
    assert page.count("<div popover") == 1


def test_findings_that_overlap_share_a_mark() -> None:
    """No button stands in another, and nothing is shown twice."""
    whole = _checked("We utilise the hall.")
    overlapping = (
        a_finding(spot=Spot(0, 3, 10)),
        a_finding(rule="acronym", spot=Spot(0, 6, 14), message="other"),
    )
    report = a_report(*overlapping, body=whole.body)
    page = _page(report)
    assert _shown_text(page) == "We utilise the hall."
    assert ">utilise the</button>" in page
    assert page.count("<div popover") == 1


def test_a_finding_inside_another_does_not_cut_it_short() -> None:
    """The mark covers all of the longest."""
    spans = (Spot(0, 3, 19), Spot(0, 3, 10), Spot(0, 11, 14))
    found = [a_finding(spot=spot, message=f"from {spot.start}") for spot in spans]
    page = _page(a_report(*found, body=_BODY.body))
    assert ">utilise the hall</button>" in page
    assert page.count('id="p1-m') == 1


def test_what_is_about_a_sentence_is_a_tag_after_it() -> None:
    """So that the words in the sentence can still be pressed."""
    whole = _checked("We utilise the hall on the hill by the sea. It is big.")
    sentence = "We utilise the hall on the hill by the sea."
    about = a_finding(
        rule="long-sentence", entry=None, treatment=None, text=sentence, spot=Spot(0, 0, 43)
    )
    page = _page(a_report(about, body=whole.body))
    assert re.search(
        r'by the sea\. <button [^>]*class="tag"[^>]*>long sentence</button> It is', page
    )


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)), max_size=6))
def test_no_text_is_lost_whatever_the_findings(spans: list[tuple[int, int]]) -> None:
    """Marks and tags stand in any order, nested or not, and the words stay as they are."""
    text = "We utilise the hall."
    body = _BODY.body
    found = [
        a_finding(
            start=Place(start, 1, start + 1),
            end=Place(min(start + length, 20), 1, 1),
            text=text[start : start + length],
            spot=Spot(0, start, min(start + length, 20)),
            entry=None if length % 2 else "utilise",
            rule="long-sentence" if length % 3 else "jargon",
        )
        for start, length in spans
    ]
    assert _shown_text(_page(a_report(*found, body=body))).replace(" ", "") == text.replace(" ", "")


_BODY = _checked("We utilise the hall.")


def test_lists_tables_headings_and_quotations_look_like_what_they_are() -> None:
    """A paper that lost its shape is hard to recognise."""
    page = _page(_checked(_PAPER))
    paper = page.partition('<div class="paper">')[2]
    assert paper.count("<tr>") == 3
    assert paper.count("<li ") == 2
    assert "<blockquote" in paper


def _shown(text: str, format_: str) -> str:
    page = _page(_CHECKER.check_text(text, format=format_))
    paper = page.partition('<div class="paper">')[2].partition("</article>")[0]
    return re.sub(r' id="[^"]*"|\s*\n\s*', "", paper)


def test_a_table_has_its_rows_columns_and_headings() -> None:
    """Empty cells too, so that each word stands below its heading."""
    table = (
        "<table><tr><th>Who<th>When<tr><th>Ann<td><ul><li>One<li>Two</ul><tr><td><td>May</table>"
    )
    shown = _shown(table, "html")
    assert '<th scope="col"><p class="table-cell">Who</p></th>' in shown
    assert '<th scope="row"><p class="table-cell">Ann</p></th>' in shown
    assert "<td><ul><li>One</li><li>Two</li></ul></td>" in shown
    assert '<tr><td></td><td><p class="table-cell">May</p></td></tr>' in shown


def test_a_page_that_is_only_laid_out_as_a_table_is_no_table() -> None:
    """As in e-mails and old web pages; nor is a frame around text."""
    page = "<table><tr><td>Menu<td><h2>News</h2><p>We met.<tr><td>Foot<td>End</table>"
    row = "<table><tr><td>One<td>Two</table>"
    assert "<table" not in _shown(page, "html") + _shown(row, "html")


def test_a_numbered_list_keeps_its_numbers() -> None:
    """Other parts of the paper may speak of “point 4”."""
    shown = _shown("3. Tea\n4. Talk\n\n   More talk.\n   - Quietly\n5. Home\n", "markdown")
    assert '<ol start="3"><li>Tea</li><li>Talk<p>More talk.</p></li></ol>' in shown
    assert '<ul><li>Quietly</li></ul><ol start="5"><li>Home</li></ol>' in shown


def test_headings_never_leave_out_a_level() -> None:
    """People who listen to a page find their way by the levels."""
    levels = [int(level) for level in re.findall(r"<h(\d)", _page(_checked(_PAPER)))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_several_papers_are_listed_at_the_top() -> None:
    """With a link to each, and those that could not be checked."""
    page = _page(
        _checked("We utilise it.", "a.md"),
        Refusal("b.docx", "it is empty"),
        _checked("Hello.", "c.md"),
    )
    assert '<a href="#p1-top"><bdi>a.md</bdi></a>' in page
    assert '<a href="#p2-top"><bdi>c.md</bdi></a>' in page
    assert "<bdi>b.docx</bdi>: it is empty" in page


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    """Also with several papers on a page."""
    page = _page(_checked(_PAPER), _checked(_PAPER))
    ids = re.findall(r'\bid="(.*?)"', page)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'(?:href="#|popovertarget="|labelledby=")(.*?)"', page):
        assert target in ids


def test_the_words_to_explain_are_listed_with_their_meaning() -> None:
    """Ready to be put in the paper."""
    finding = a_finding(
        treatment=Treatment.EXPLAIN,
        entry="reablement",
        text="Reablement",
        explanation="help to do things again",
    )
    page = _page(a_report(finding))
    assert "<dt>reablement</dt><dd>help to do things again</dd>" in page


def test_the_chart_says_in_words_what_it_shows() -> None:
    """Not everybody sees it."""
    easy = "We met in the hall. The room was warm. We had tea and a talk. " * 15
    hard = (
        "Multidisciplinary governance arrangements necessitate comprehensive organisational "
        "transformation across heterogeneous commissioning infrastructures. "
    ) * 15
    page = _page(_checked(f"{easy}\n\n{hard}"))
    assert re.search(r"The hardest part, with ease \d+, starts at <a href=\"#p1-b1\">“Multi", page)
    assert 'role="img"' in page
    assert "The chart in words" in page


def test_a_short_paper_has_no_chart() -> None:
    """One bar shows no course."""
    assert "<svg" not in _page(_checked("We utilise the hall."))


def test_nothing_found_is_said() -> None:
    """An empty page would leave people wondering."""
    assert "Nothing to change. Well done." in _page(a_report())


def test_the_policy_lets_nothing_run_or_load() -> None:
    """No script at all, no network, and no style but the page's own."""
    page = _page(_checked(_PAPER))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert (
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\"" in page
    )
    assert not re.search(r"<script|<link|\bsrc=|\bstyle=|https?:|\bon\w+=", page)


def test_hostile_text_stays_text() -> None:
    """In the paper, in its name, and in what could not be checked."""
    page = _page(
        _checked(_NASTY, '"><script>ran=5</script>.md'),
        Refusal("<img src=x onerror=ran=6>", "<script>ran=7</script> {{ 7 * 7 }}"),
    )
    assert not re.search(r"<script|<img|<iframe|<a href=\"(?!#)", page)
    assert "{{ 7 * 7 }}" in page


@given(st.text())
@example(". <b>")
def test_no_text_becomes_markup(words: str) -> None:
    """Whatever a message or a path holds, the page has the same elements."""
    harmless = re.sub(r"[<>&\"']", "(", words)

    def tags(text: str) -> list[str]:
        finding = a_finding(text=text, message=text, severity=Severity.ERROR, spot=None, start=None)
        page = _page(a_report(finding, verdict=text or "x", path=f"in/x{text}"))
        return re.findall(r"<[/\w]+", page)

    # With the same stops: the first sentence of a verdict stands apart from the others.
    assert tags(words + ".") == tags(harmless + ".")


def _tools() -> list[str]:
    chromium = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    node = shutil.which("node")
    if chromium is None or node is None:
        pytest.skip("needs Chromium and Node.js")
    if not (_BROWSER / "node_modules" / "axe-core").is_dir():
        pytest.skip("needs axe-core: run “npm ci” in tests/browser")
    return [node, str(_BROWSER / "look.cjs"), chromium]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What a browser sees of a page with an ordinary, a nasty and a missing paper."""
    tools = _tools()
    file = tmp_path_factory.mktemp("page") / "report.html"
    page = _page(
        _checked(_PAPER * 4), _checked(_NASTY, "<b>nasty.md"), Refusal("c.docx", "it is empty")
    )
    file.write_text(page, encoding="utf-8")
    views = "phone-dark,desktop-light,narrow"
    done = subprocess.run(  # noqa: S603 - our own script
        [*tools, str(file), views], capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    views_seen: list[dict[str, Any]] = json.loads(done.stdout)
    assert len(views_seen) == 3
    return views_seen


def test_axe_finds_nothing_to_mend(seen: list[dict[str, Any]]) -> None:
    """On a phone and on a desktop, light and dark, with a note open and without."""
    for view in seen:
        assert view["violations"] == []
        assert view["violationsOpen"] == []


def test_a_note_opens_and_closes_with_keys_alone(seen: list[dict[str, Any]]) -> None:
    """Enter opens it and moves into it, Escape closes it and leads back; it is on the screen."""
    for view in seen:
        assert view["opened"]["focused"]
        assert view["opened"]["inside"]
        assert "Close" in view["opened"]["text"]
        assert view["closed"]


def test_the_first_key_leads_past_the_top(seen: list[dict[str, Any]]) -> None:
    """People who use a keyboard can go straight to the report."""
    assert all(view["first"] == "Skip to the report" for view in seen)


def test_the_page_never_scrolls_sideways(seen: list[dict[str, Any]]) -> None:
    """Also on the narrowest screen that the guidelines name: 320 pixels."""
    assert all(view["sideways"] == 0 for view in seen)


def test_nothing_runs_and_nothing_is_fetched(seen: list[dict[str, Any]]) -> None:
    """The nasty paper does nothing, and the browser has nothing to complain of."""
    for view in seen:
        assert view["ran"] is None
        assert view["dialogs"] == []
        assert view["requests"] == []
        assert view["messages"] == []
