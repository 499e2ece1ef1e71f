"""Tell whether a text is in English and, if not, which language it looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


def other_language(text: str) -> str | None:
    """Name the language of a text that is not in English.

    A text in two languages counts as English if a good part of it is. The language model is
    loaded (about a second) only for a text with few of the small words of English.

    Args:
        text: the prose of a whole paper.

    Returns:
        The English name of the language, such as ``Welsh``; None where the text is in
        English, is too short to tell, or is no prose in any language (names, codes).
    """
    sample = _sample(text)
    if _is_plainly_english(sample):
        return None
    words = _WORD.findall(sample.casefold())
    letters = sum(map(len, words))
    if letters < _FEWEST_LETTERS or _share(words, _ENGLISH) >= _ENOUGH_ENGLISH:
        return None
    code, sureness = _identifier().classify(sample)
    if code not in _NAMES or sureness < _SURE:
        return None
    # Lists of names look like one language or another, but have none of its small words.
    if _is_latin(words) and _share(words, _small_words(code)) < _ENOUGH_SMALL_WORDS:
        return None
    return _NAMES[code]


_FEWEST_LETTERS = 60
_SAMPLE = 15_000
_SURE = 0.9
_ENOUGH_ENGLISH = 0.06
_PLAINLY_ENGLISH = 0.1
_ENOUGH_SMALL_WORDS = 0.06
_SMALL_WORDS = 60

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# Small words that no neighbour of English shares: not "in", "is", "an" or "was".
_ENGLISH = frozenset(
    "the of and for that with are this by it from not we you they have will your our their can "
    "which if when what who there been has were how should would must about people these "
    "those than into could may also more through between because please where while".split()
)

# The small words of languages that wordfreq has no list of.
_SMALL = MappingProxyType(
    {
        "cy": "yn y a i o yr ac ar ei eich sydd mae am gyda wedi bod neu ni fel hyn rydym chi "
        "eu gan os at er nid yw bydd i'r a'r o'r mae'r yna ein",
        "ga": "an na agus ar i go ag le is do a bhí tá atá sé sí ach leis seo nó sin mar ó don "
        "faoi as chun níl mé sibh",
        "gd": "a an na agus air ann tha bha gu do le am nan is e iad airson gum bidh seo ri "
        "anns aig bho mar nach no dha sinn mi thu",
        "so": "iyo oo ah in ka ku waa ee u ay loo aad la uu ama si aan lagu waxa waxaa kala "
        "kale haddii soo leh",
        "sq": "të e në dhe një për me nga që i do është si u nuk së ka më ose kjo ky janë",
        "sw": "ya na wa kwa katika ni za la cha kuwa au hii hiyo yake kama lakini pia sana",
        "la": "et in est non ut ad cum quod qui sed si ex sit nec ac a ab id quam aut",
        "mt": "u li ta' il l- fil għal minn ma dan din jew huwa biex kif it-",
        "et": "ja on ei et see ta oli ka kui mis oma ning või selle siis aga",
        "eu": "eta da ez bat du dira ere egin izan dute baina edo",
        "gl": "de a o e que do da en un unha para os as con non por se como ao",
        "af": "die en van in is het nie wat vir met te op om dat dit was aan sy",
        "hr": "i u je na da se za su od s o koji što kao ili ali ne to bi",
        "bs": "i u je na da se za su od s o koji što kao ili ali ne to bi",
    }
)

_NAMES = MappingProxyType(
    {
        "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani",
        "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
        "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
        "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
        "fi": "Finnish", "fr": "French", "ga": "Irish", "gd": "Scottish Gaelic",
        "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
        "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
        "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
        "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "la": "Latin", "lo": "Lao",
        "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam",
        "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese",
        "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
        "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
        "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian",
        "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
        "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
        "uz": "Uzbek", "vi": "Vietnamese", "yo": "Yoruba", "zh": "Chinese",
    }
)  # fmt: skip
# wordfreq's own codes for some of them.
_LISTS = MappingProxyType({"no": "nb", "sr": "sh", "tl": "fil"})


def _sample(text: str) -> str:
    """Take the start, the middle and the end, for a paper in two languages."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _is_plainly_english(sample: str) -> bool:
    """Tell what most papers show at once, before words are told from numbers and signs."""
    runs = sample.casefold().split()
    return _share(runs, _ENGLISH) >= _PLAINLY_ENGLISH


def _share(words: Sequence[str], of: frozenset[str]) -> float:
    return sum(map(of.__contains__, words)) / max(len(words), 1)


def _is_latin(words: Sequence[str]) -> bool:
    return 2 * sum(word[0] < "\u0250" for word in words) > len(words)


@cache
def _small_words(code: str) -> frozenset[str]:
    if code in _SMALL:
        return frozenset(_SMALL[code].split())
    import wordfreq  # noqa: PLC0415 - an English paper never needs it

    listed = _LISTS.get(code, code)
    if listed not in wordfreq.available_languages("small"):
        return frozenset()
    return frozenset(wordfreq.top_n_list(listed, _SMALL_WORDS, "small")) - _ENGLISH


@cache
def _identifier() -> LanguageIdentifier:
    # Imported here: its model takes a second to load, and an English paper never needs it.
    from py3langid.langid import (  # noqa: PLC0415
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Few enough that close relatives do not share the probability; "zxx" is for no language.
    identifier.set_languages(["en", "zxx", *_NAMES])
    return identifier
