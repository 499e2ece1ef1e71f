"""Puts the lexicon of the built-in word lists into the wheel, so that a first run is quick."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LexiconHook(BuildHookInterface[Any]):
    """Makes the lexicon while the wheel is built. An editable install makes its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the lexicon and add it to the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from coprod_language.glossary.glossary import Glossary  # noqa: PLC0415 - needs the path
        from coprod_language.language.lexicon import make_lexicon  # noqa: PLC0415 - as above
        from coprod_language.lexicons import FILE_NAME, write_lexicon  # noqa: PLC0415 - as above

        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name) / FILE_NAME
        write_lexicon(make_lexicon(Glossary.load()), file)
        build_data["force_include"][str(file)] = f"coprod_language/wordlists/{FILE_NAME}"
