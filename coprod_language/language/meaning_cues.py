"""The wordings by which a text says what a term means.

Each is a pattern for what stands right before or after the term, or in the next sentence.
"""

from __future__ import annotations

import re
from typing import Final

# Right after the term: in brackets or between dashes, with words enough to be a meaning and
# not only the term's short form.
_SHORT: Final = r"(?:[”’\"']?\s*\([^()]{0,40}\)|,?\sor\s(?-i:[A-Z][A-Za-z]{1,5})(?=\s))?"
_POINTER: Final = (
    r"(?!(?i:(?:as\s)?(?:covered|described|shown|set\sout|explained|outlined|discussed|listed)\s"
    r"(?:in|on|at|by|below|above|later|earlier|elsewhere)\b)"
    r"|(?i:see|cf|pages?|sections?|appendix|annex|figures?|tables?|chapters?|para(?:graph)?s?)\b"
    r"|(?i:pp?|clauses?|articles?|regulations?|schedules?|parts?|steps?|notes?|refs?)\.?\s?\d)"
)
# What it costs or how many there are does not say what it is: "(at least £6 million)".
_AMOUNT: Final = r"(?![^()\d£$€]{0,30}[£$€]?\d[\d,.]*(?:%|m|bn|k)?(?:\s[\w%]+){0,2}\s*\))"
BRACKETS: Final = re.compile(
    rf"(?:[”’\"']?\s*\([^()]{{0,12}}\))?[”’\"']?\s*\(\s*(?P<meaning>{_POINTER}{_AMOUNT}[^()]+)\)"
)
"""A meaning in brackets."""
# Two terms with one meaning: "a personal budget and direct payments (this is …)".
JOINED: Final = re.compile(
    r"""\s(?:and|or)(?:\s[\w-]+){1,3}\s\(\s*
    (?P<meaning>(?:this|these|it|they|which|that)\s(?:is|are|means?)\s[^()]+)\)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A meaning in brackets that is two terms' own."""
# What goes on with the sentence, or tells the reader to do something, says no meaning.
_GOES_ON: Final = r"""(?!(?i:we|you|they|i|he|she|there|and|but|so|because|if|then|please|not
    |or|in|on|at|for
    |with|by|from|as|see|read|find|make|use|ask|do|work|check|get|let|take|including|such|like
    |especially|particularly|rather|both|all|now|however|though|although|while|yet|also|even|only
    |just|after|before|until|since|it(?!\s(?:is|means)\b)|this(?!\s(?:is|means)\b))\b)"""
DASHES: Final = re.compile(
    rf"""{_SHORT}[”’"']?(?:\s(?:[–—]|-{{1,2}})\s|—){_GOES_ON}(?P<meaning>[^–—]+)""", re.VERBOSE
)
"""A meaning after a dash."""
# Two or three things in a row are no meaning: "the board, the council and the police".
_LISTED: Final = (
    r"(?!(?:an?|the)\s(?:[\w’'-]+\s){1,3}(?:and|or)\s(?:(?:an?|the|our)\s)?(?:[\w’'-]+\s?){1,3}"
    r"(?:[,.;]|$)"
    r"|(?:an?|the)\s(?:[\w’'-]+\s?){1,4},\s(?:[\w’'-]+\s){1,4}(?:and|or)\s(?:[\w’'-]+\s?){1,4}"
    r"(?:[,.;]|$))"
)
APPOSED: Final = re.compile(
    rf"""{_SHORT}[”’"']?,\s(?:or\s)?{_LISTED}(?P<meaning>
    (?:an?|the|(?:when|where)(?=\s(?!(?:it|they|he|she|this)\b))|someone|people|which|who|money|help
    |meetings?)\s[^,;]+)(?:[,.;]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A meaning between commas."""
INTRODUCES: Final = re.compile(
    r"""\W*(?:after|before|in|with|without|during|for|as|when|if|following|once|through|under|while
    |since|by|at|on|from|within|where|unless|although|given|to|over|across|like|unlike)\b[^,]*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a comma that only opens the sentence: "After the alpha, the team …"."""
CUES: Final = re.compile(
    rf"""{_SHORT}[”’"']?\s*
    (?:[,;:–—-]?\s*(?:that\ is|i\.?e\.?|in\ other\ words|(?:or\ )?in\ plain\ words
        |this\ (?:is|means)|(?:these|they)\ are|by\ (?:this|that|which)\ we\ mean
        |(?:also\ )?known\ as|(?:also|sometimes)\ called|meaning
        |in\ which|made\ up\ of
        |which\ (?:means?|involves|is\ (?:when|where|how|what|an?|the|about)|are|refers\ to
            |describes))
    |(?:\s\w+)?,?\ which\ means?
    |,?\s*(?:is|are)\ (?:when|where|how|an?|the|your|any|about|people|what|someone
        |somebody|(?:\w+\s)?(?:money|help|care|support|advice)|ways?|made\ up\ of|for\ people
        |called|short\ for|our\ (?:name|word|term)
        |(?:\w+\s){{0,2}}(?:\w+s|children|men|women)\ (?:that|who|which|used|where)|[“"]\w+)
    |involves?\ \w+ing
    |,?\s*(?:is|are)\ used\ to\ (?:work\ out|find\ out|decide|check|see|show|measure|treat|look\ at)
    |to\ (?:give|let|allow)\ (?:someone|somebody)
    |limits?\ (?:how|the\ amount|what)
    |are\ (?:\w+\ ){{0,2}}\w+s\ (?:to|made|given|from)\ (?:the|an?|your|our|their|how|people)
    |(?:just\ |simply\ |here\ |really\ )?means?|stands?\ for|refers?\ to|describes?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that lead from a term to its meaning."""
COLON: Final = re.compile(rf"{_SHORT}[”’\"']?:\s(?P<meaning>.+)", re.DOTALL)
BEFORE: Final = re.compile(
    r"(?:known\ as|called|(?:treated|counted|classed|recorded)\ as"
    r"|calls?\ (?:this|it|them|these)|described\ as|referred\ to\ as"
    r"|refer\ to\ (?:this|it|them|these)\ as"
    r"|(?:name|term|word)s?\ for\ (?:[\w’'-]+\s){1,5}?(?:is|are))"
    r"(?:\ (?:having|being|getting|giving|doing))?(?:\ (?:an?|the|our|their))?\W*$",
    re.VERBOSE | re.IGNORECASE,
)
"""What leads from a meaning to its term."""
"""A meaning after a colon."""
MEANT_BEFORE: Final = re.compile(
    r"\b(?:by|when\ (?:we|i|they|people)\ (?:say|talk\ about|speak\ of))\W*$", re.IGNORECASE
)
TERM_USED: Final = re.compile(
    r"\b(?:(?:use|using|used)\ (?:the\ )?|the\ )(?:term|word|phrase|name|words)\W*$",
    re.IGNORECASE,
)
"""What opens "we use the term respite for"."""
"""What opens "by respite we mean"."""
USED_FOR: Final = re.compile(
    rf"""{_SHORT}\W*(?:(?:is|are)\ (?:also\ |often\ )?used\ )?
    (?:for|to\ (?:mean|describe|say)|when\ (?:we|i|they|people)\ (?:talk|speak|mean))\s""",
    re.VERBOSE | re.IGNORECASE,
)
WE_MEAN: Final = re.compile(rf"{_SHORT}\W*(?:we|i|they|people)\s(?:just\s)?mean\b", re.IGNORECASE)
_THINGS: Final = r"""(?:way|break|pause|amount|number|measure
    |kind|type|sort|word|term|name|plan|group|meeting|law|place|person|people
    |service|document|letter|form|list|organisation|charity|body|team|payment|benefit|grant|loan
    |nurse|doctor|worker|expert|specialist|adviser|officer|judge|company|bank|fund|account|fee|charge
    |change|limit|rule|scheme|programme|course|job|role|right|rule|test|check|scan|operation|treatment|medicine|drug
    |therapy|illness|condition|disease|infection|problem|machine|device|tool|website|system)"""
NEXT_SENTENCE: Final = re.compile(
    rf"""\W*(?:(?:this|that|it|these|they)(?:\s\w+){{0,2}}?\s(?:means?|meant|stands?\ for
        |refers?\ to)
    |(?:(?:this|that|it)(?:(?:\s\w+){{0,2}}?\sis|[’']s)\ (?:when|where|how|what|people|about
        |(?:an?|the)\ (?:[\w-]+\s){{0,2}}{_THINGS}))
    |(?:these|they|those)(?:(?:\s\w+){{0,2}}?\sare|[’']re)\ (?:people|groups|ways|places
        |(?:\w+\s){{0,2}}(?:\w+s|children|men|women)\s(?:that|who|which|used|where))
    |by\ (?:this|that)\W+(?:we|i)\ mean|in\ (?:other|plain|simple)\ words|put\ simply
    |what\ (?:this|that|it)\ means
    |(?:in|during|with)\ (?:this|these)\ (?:test|scan|operation|treatment|check|therapy|course)s?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What goes on from "by respite"."""
"""What goes on from there."""
"""The next sentence says what the term means."""
OPENS_GENERAL: Final = re.compile(r"\W*(?:an?\s)?\W*\Z", re.IGNORECASE)
"""What stands before a term that a sentence is about in general: "A care plan says …"."""
GENERAL: Final = re.compile(
    rf"""{_SHORT}[”’"']?\s(?:is\s(?!something|one|what|not|now|also|work|the|that)\w+\s(?:\w+\s)?
        (?:that|which)\s(?!we|you|they|i|he|she|it|has|have|had|is|was|matters?|works?)\w+
    |happens?\swhen|occurs?\swhen|develops?\swhen|starts?\swhen
    |(?:(?:can|will|may)\s)?(?:helps?|supports?|lets?|allows?|tells?|shows?|gives?|protects?
        |connects?|puts?)\s(?:you|people|someone
        |patients|families|carers|children|us)
    |(?:sets?\sout|says|say|explains?|decides?|describes?)\s(?:how|what|who|when|where|which|why)
    |(?:looks?|works?)\s(?:after|into|at|out|with)|(?:brings?|puts?)\s(?:\w+\s)?together
    |checks?\s(?:if|that|whether|how|your|people)|makes?\ssure)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a general sentence goes on with that says what its subject does."""

NAMED_AT_END: Final = re.compile(
    r"\W*(?:this|that|these|it)(?:\s\w+){0,2}?\s(?:is|are)(?:\s(?:an?|the|your|our|their))?\W*\Z",
    re.IGNORECASE,
)
"""What opens a sentence that only names what the one before says: "This is respite."."""
ASKED: Final = re.compile(
    r"\W*(?:what|who)(?:\s(?:is|are|does|do)|[’']s)\s(?:an?\s|the\s)?\W*\Z", re.IGNORECASE
)
"""What opens a question that the next sentence answers: "What is respite?"."""
DURING: Final = re.compile(r"\W*(?:during|in|with)\s(?:an?\s|the\s|your\s)?", re.IGNORECASE)
"""What opens a sentence on what happens: "During respite, …"."""
