"""Tell the names of medicines by their endings.

Generic names are put together from stems that the World Health Organization chooses, so that
medicines alike end alike ("The use of stems in the selection of International Nonproprietary
Names", 2018).
"""

from __future__ import annotations

import re
from typing import Final

_MEDICINE: Final = re.compile(
    r"\w{2,}(?:profen|cillin|mycin|cycline|oxacin|conazole|nidazole|prazole|statin|sartan"
    r"|dipine|pril|olol|oxetine|pramine|triptyline|azepam|azolam|barbital|ocaine|codone|morphine"
    r"|cortisone|solone|terol|tropium|lukast|gliptin|gliflozin|glutide|formin|parin|xaban"
    r"|gatran|triptan|setron|tidine|pamide|semide|thiazide|ovir|navir|vudine|umab|ximab|zumab|tinib|platin|rubicin"
    r"|taxel|apine|peridone|piprazole|giline|fibrate|dronate|cetamol|codeine|phylline|zosin)s?"
)


def names_medicine(plain: str) -> bool:
    """Tell whether a word looks like the name of a medicine: "ibuprofen".

    Args:
        plain: the word in small letters.
    """
    return _MEDICINE.fullmatch(plain) is not None
