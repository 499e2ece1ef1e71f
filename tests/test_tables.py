"""Tables of which single rows are read."""

from pathlib import Path

import pytest

from coprod_language.tables import MOST_ASKED, Table, hold_tables, open_tables, write_tables


@pytest.fixture
def table() -> Table:
    """Give a table of more rows than one question takes keys."""
    rows = [(f"key{number:04}", str(number)) for number in range(MOST_ASKED + 50)]
    return Table(hold_tables({"numbers": rows}), "numbers")


def test_a_row_is_found_by_its_key(table: Table) -> None:
    """And one that is not there is not."""
    assert (table["key0007"], table.get("key7"), "key0007" in table) == ("7", None, True)
    assert len(table) == len([*table]) == MOST_ASKED + 50


def test_more_keys_are_asked_for_than_one_question_takes(table: Table) -> None:
    """Older SQLite refuses a question with too many."""
    found = table.of([*table, "nobody"])
    assert sorted(map(int, found)) == [*range(MOST_ASKED + 50)]


def test_rows_read_ahead_are_the_same(table: Table) -> None:
    """Those that are there and those that are not, and when they are asked for again."""
    table.read_ahead(["key0007", "nobody"])
    for _ in range(2):
        assert (table["key0007"], table.get("nobody"), table["key0008"]) == ("7", None, "8")


def test_a_start_is_found_where_a_key_has_it(table: Table) -> None:
    """Not where it only comes inside."""
    assert table.has_start("key00")
    assert not table.has_start("ey00")
    assert not table.has_start("key00070")


def test_a_file_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    """SQLite itself would read what is left and fail later."""
    path = tmp_path / "some.sqlite"
    write_tables(path, {"numbers": [("one", "1")]})
    assert Table(open_tables(path), "numbers")["one"] == "1"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ValueError, match="cut short"):
        open_tables(path)
