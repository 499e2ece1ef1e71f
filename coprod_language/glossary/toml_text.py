"""Write values as TOML, for the files that a command adds lines to.

The standard library reads TOML and does not write it; a library that writes whole files
would lay them out anew, and an editor's own lines must stay as they are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence


def toml_value(value: str | bool | Sequence[str]) -> str:  # noqa: FBT001 - a value to write, not an option
    """Write a text, a truth value or a list of texts as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        # A JSON string is a TOML string, but for the one control sign that JSON leaves as it is.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[" + ", ".join(toml_value(each) for each in value) + "]"


def toml_key(name: str) -> str:
    """Write a name as a TOML key, in quotation marks only where it needs them."""
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isascii() and bare.isalnum() else toml_value(name)
