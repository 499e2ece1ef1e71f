"""Which texts are taken for English, and what the others are called."""

from __future__ import annotations

import pytest

from coprod_language.language import english
from coprod_language.language.english import other_language

ENGLISH = """
We met with the group in March to talk about how the day centre could work better for the
people who use it. They told us that the building is hard to get to, and that nobody answers
the phone after four. We will look at both of these before the summer.
"""
WELSH = """
Rydym yn gweithio gyda phobl leol i wella gwasanaethau yn y gymuned. Mae croeso i bawb ddod
i'r cyfarfod nesaf yn neuadd y dref ym mis Mai. Gallwch ofyn am gopi o'r adroddiad mewn print
bras neu mewn iaith arall gan ein staff. Diolch yn fawr iawn i bawb sydd wedi ein helpu.
"""
OTHERS = {
    "Welsh": WELSH,
    "Polish": """
        Nasza grupa spotyka się w każdy wtorek w bibliotece, żeby porozmawiać o tym, co się
        zmienia w mieście. Każdy może przyjść i powiedzieć, czego mu brakuje. Nie trzeba się
        zapisywać, a kawa i herbata są za darmo dla wszystkich.
    """,
    "Spanish": """
        El grupo se reúne todos los martes en la biblioteca para hablar de lo que está
        cambiando en el barrio. Cualquier persona puede venir y decir lo que le hace falta.
        No es necesario apuntarse, y el café es gratis para todos.
    """,
    "German": """
        Die Gruppe trifft sich jeden Dienstag in der Bücherei, um darüber zu sprechen, was
        sich in der Stadt verändert. Alle können kommen und sagen, was ihnen fehlt. Man muss
        sich nicht anmelden, und der Kaffee ist für alle umsonst.
    """,
    "French": """
        Le groupe se réunit tous les mardis à la bibliothèque pour parler de ce qui change
        dans la ville. Tout le monde peut venir et dire ce qui lui manque. Il n'est pas
        nécessaire de s'inscrire, et le café est gratuit pour tous.
    """,
    "Romanian": """
        Grupul se întâlnește în fiecare marți la bibliotecă pentru a vorbi despre ce se
        schimbă în oraș. Oricine poate să vină și să spună ce îi lipsește. Nu este nevoie să
        vă înscrieți, iar cafeaua este gratuită pentru toți.
    """,
    "Russian": """
        Группа встречается каждый вторник в библиотеке, чтобы поговорить о том, что меняется
        в городе. Каждый может прийти и сказать, чего ему не хватает.
    """,
    "Arabic": """
        تجتمع المجموعة كل يوم ثلاثاء في المكتبة للحديث عما يتغير في المدينة. يمكن لأي شخص أن
        يأتي ويقول ما ينقصه. لا حاجة إلى التسجيل، والقهوة مجانية للجميع.
    """,
    "Chinese": """
        小组每星期二在图书馆见面，讨论城里正在发生的变化。每个人都可以来，说说自己缺少什么。
        不需要报名，咖啡对所有人都是免费的。我们也会把大家说的话写下来，寄给每一位来过的人。
    """,
    "Urdu": """
        گروپ ہر منگل کو لائبریری میں ملتا ہے تاکہ اس بارے میں بات کی جا سکے کہ شہر میں کیا بدل
        رہا ہے۔ کوئی بھی آ سکتا ہے اور بتا سکتا ہے کہ اسے کس چیز کی ضرورت ہے۔
    """,
}


def test_takes_english_for_english_without_loading_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small words of English are enough to tell."""
    monkeypatch.setattr(english, "_identifier", None)
    assert other_language(ENGLISH) is None


@pytest.mark.parametrize("language", OTHERS)
def test_names_the_language_of_a_paper_that_is_not_english(language: str) -> None:
    """Readers are told which language it looks like, in English."""
    assert other_language(OTHERS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rydym yn gweithio",
        "12 34 56 | 78",
        "ICB NHSE DHSC LGA ADASS VCSE PCN CQC NICE MHRA UKHSA OHID HSSIB NHSBSA DWP MHCLG SCIE",
        (
            "Aled Gruffudd, Siân Llywelyn, Kofi Mensah, Agnieszka Nowak, Joaquín Herrera, Wei Li, "
            "Fatima al-Rashid, Dmitri Volkov, Ingrid Bergström, Nkechi Okafor, Rhodri Prosser"
        ),
        (
            "pip install foo_bar; cd src/main && ./configure --prefix=/usr/local && make install; "
            "export PATH=$HOME/.local/bin:$PATH; git clone git@example.org:ops/scripts.git"
        ),
        (
            "Leeds Bradford Wakefield Calderdale Kirklees Barnsley Doncaster Rotherham Sheffield "
            "Harrogate Craven Selby Scarborough Ryedale Hambleton Richmondshire"
        ),
        "Llanelli Caernarfon Pontypridd Machynlleth Dolgellau Porthmadog Caerphilly Ceredigion",
        "Kowalski Nowak Wiśniewska Wójcik Kamiński Lewandowska Zieliński Szymańska Woźniak",
        "Staphylococcus aureus, Escherichia coli, Klebsiella pneumoniae, Neisseria meningitidis",
        "Monday: soup, bread, cheese. Tuesday: pasta, salad. Wednesday: fish, chips, peas.",
        "OPENING HOURS MONDAY TO FRIDAY 9AM 5PM SATURDAY 10AM 1PM CLOSED BANK HOLIDAYS",
        "sofas, chairs, tables, lamps, curtains, carpets, cushions, shelves, mirrors, clocks",
    ],
)
def test_calls_nothing_foreign_that_is_short_or_no_prose(text: str) -> None:
    """Names, places, short forms, code and lists of things are in no other language."""
    assert other_language(text) is None


def test_takes_a_paper_in_two_languages_for_english_if_a_good_part_is() -> None:
    """A Welsh text with its English twin can be checked."""
    assert other_language(WELSH + ENGLISH) is None
    assert other_language(WELSH * 40 + ENGLISH * 40) is None
    assert other_language(ENGLISH * 40 + WELSH * 40) is None


def test_takes_a_welsh_paper_with_an_english_name_or_two_for_welsh() -> None:
    """A few English words do not make a paper English."""
    assert other_language(WELSH * 2 + " The Department of Health. " + WELSH) == "Welsh"


def test_reads_capitals_as_words() -> None:
    """A paper in capitals is as English as any."""
    assert other_language(ENGLISH.upper()) is None
    assert other_language(WELSH.upper()) == "Welsh"
