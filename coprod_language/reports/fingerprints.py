"""Know a finding again after its paper has changed around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from coprod_language.findings import Finding

_WORD: Final = re.compile(r"[^\W\d_]+")
_MESSAGE_WORDS: Final = 6
_LENGTH: Final = 32


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Give each finding of a paper a fingerprint.

    It is made of the rule, the glossary entry, the words of the sentence (without capitals,
    punctuation, figures and layout), and which of several alike it is. So it stays the same
    when lines move or other sentences change.

    Args:
        findings: all findings of one paper, in order.

    Yields:
        32 hexadecimal digits for each.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        key = "\0".join((finding.rule, finding.entry or "", _words(finding)))
        seen[key] += 1
        yield sha256(f"{key}\0{seen[key]}".encode(errors="replace")).hexdigest()[:_LENGTH]


def _words(finding: Finding) -> str:
    if finding.sentence is not None:
        return " ".join(_WORD.findall(finding.sentence.casefold()))
    # About the whole paper: the start of the message says which remark it is, and the rest of
    # it has numbers and reasons that change with every draft.
    return " ".join(_WORD.findall(finding.message.casefold())[:_MESSAGE_WORDS])
