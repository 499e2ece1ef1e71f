"""What has capitals and is no short form to spell out.

Chosen by hand. Whatever a glossary lists, or the paper itself spells out, is a short form all
the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from coprod_language.language.frequency import zipf
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.word_facts import lemmas

_UNITS: Final = frozenset(
    """AM PM BC AD BCE CE GMT BST UTC KB MB GB TB KG KM CM MM ML MPH KW KWH MW MWH GW GWH MHZ GHZ
    HZ DB KPA KWh MWh GWh MHz GHz kHz mmHg kPa mL dL mmol DPI DC AC LED NB RSVP PS PTO ASAP
    FAO CC BCC RE FW OK""".split()
)
_FILES: Final = frozenset(
    "PDF PNG JPG JPEG GIF SVG CSV XLS XLSX DOC DOCX PPT PPTX ODT ODS RTF ZIP HTML XML JSON".split()
)
_MONEY: Final = frozenset("GBP USD EUR AUD CAD NZD JPY CHF INR CNY HKD SEK NOK DKK ZAR".split())
_AFTER_NAMES: Final = frozenset(
    """OBE MBE CBE KBE DBE GBE CB QC KC JP DL MP MSP MS AM MLA TD BA MA BSc MSc BEd MEd BEng MEng
    PhD DPhil MPhil MBA LLB DSc MD MBBS MBChB BM BS BCh PGCE PGDip RGN RMN RN RM FRCP MRCP FRCS
    MRCS FRCGP MRCGP FRCPsych MRCPsych FRCA FRCN FFPH FFSRH FRCOG MRCOG DCH DRCOG FRSA FRS FBA
    CQSW DipSW CPsychol AFBPsS CEng FCCA ACCA CPFA ACMA FCMA CGMA FCIPD MCIPD FCIPS MCIPS FRICS
    MRICS MRTPI FRTPI FCMI MCMI CFIIA CMIIA CCFS FRCEM MRCEM FRCR FRCPath FRCPCH MRCPCH FRPharmS
    MRPharmS MCSP DClinPsy PGCert""".split()
)
_NO_SHORT_FORMS: Final = _UNITS | _FILES | _MONEY | _AFTER_NAMES
_FILLERS: Final = re.compile(
    r"([A-Z])\1+$|ABC$|XYZ$|TBC$|TBA$|TBD$|NA$|TODO$|FIXME$|README$|X{1,3}[SL]$"
)
_SAME_LETTERS: Final = re.compile(r"([A-Z])\1+$")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_ELEMENTS: Final = re.compile(
    r"(?:H|He|Li|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Cr|Mn|Fe|Co|Ni|Cu|Zn|Br|Ag|I|Pb|Hg)+$"
)
_MIXED: Final = re.compile(r"[A-Z]+(?:o|f|n|a|i|w|wi|of|to|for|and|th)[A-Z]+[a-z]?$")
_LONGEST: Final = 6
_SHORTEST: Final = 3
# As common as "sail": rarer words, such as "mast", are seldom written in capitals for weight.
_EVERYDAY: Final = 4.0


def may_be_unknown_short_form(word: str) -> bool:
    """Tell whether a word that nobody has explained looks like a short form.

    Args:
        word: without a plural "s" or a possessive, as it stands.

    Returns:
        False for units, money, roman numerals, words written in capitals, form codes, the
        names of firms and programs such as "YouTube", and what has fewer than three letters:
        initials of people, mostly.
    """
    if not word.isalpha() or not _SHORTEST <= len(word) <= _LONGEST:
        return False
    if word in _NO_SHORT_FORMS:
        return False
    if _FILLERS.match(word) or _ROMAN.match(word):
        return False
    if word.isupper():
        return not is_word(word)
    return bool(_MIXED.match(word)) and not _ELEMENTS.match(word)


def is_letters_after_name(word: str) -> bool:
    """Tell whether a word is a degree or an honour, as people put after their names."""
    return word in _AFTER_NAMES


def is_doubtful(word: str) -> bool:
    """Tell whether a listed short form may as well be a numeral, a level or a small word."""
    return bool(_ROMAN.match(word) or _SAME_LETTERS.match(word)) or word.casefold() in LITTLE_WORDS


def is_everyday_word(word: str) -> bool:
    """Tell whether letters spell a word of daily life, as in "the right PLACE" or "a STAR"."""
    plain = word.casefold()
    is_long = len(word) >= _SHORTEST and word.isupper()
    return is_long and zipf(plain) >= _EVERYDAY and is_word(word)


def needs_no_words(word: str) -> bool:
    """Tell whether a word is a unit, a type of file or a degree: its long form tells no more."""
    return word in _FILES or word in _UNITS or word in _AFTER_NAMES


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Tell whether the dictionary has a word, whatever its capitals."""
    plain = word.casefold()
    return plain in LITTLE_WORDS or bool(lemmas(plain))
