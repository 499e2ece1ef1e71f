"""Short forms that stand for several things: the words near by tell which one is meant."""

from __future__ import annotations

import pytest

from coprod_language.checker import Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Look for short forms alone."""
    return Checker(select=["acronym"])


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("She had rehabilitation after an ABI in a car crash.", "acquired brain injury"),
        ("The ABI speaks for firms that sell insurance.", "Association of British Insurers"),
        ("The AED by the door can restart a heart.", "automated external defibrillator"),
        ("He takes an AED since his last seizure.", "anti-epileptic drug"),
        ("The CA and its mayor run the trams.", "combined authority"),
        ("She gets CA as a carer for her son.", "Carer's Allowance"),
        ("Every patient over 75 gets a CFS score for frailty.", "Clinical Frailty Scale"),
        ("Mum passed the checklist for CHC.", "continuing healthcare"),
        ("The CHC spoke up for patients all over Wales.", "community health council"),
        ("Evening classes in CLD bring adult learners together.", "community learning"),
        ("Each CLA has a social worker.", "child looked after"),
        ("The corporate plan went to the CLT and its director.", "corporate leadership team"),
        ("The village CLT built six homes.", "community land trust"),
        ("The midwife planned a CS for the birth.", "caesarean section"),
        ("Ofsted looked at CS and at how families are kept safe.", "children's services"),
        ("Our customer team won the CSE award.", "Customer Service Excellence"),
        ("The local CVS helps charities to find volunteers.", "council for voluntary service"),
        ("A CWP helps young people with anxiety.", "children's wellbeing practitioner"),
        ("The adviser set up a DMP to repay her debt.", "debt management plan"),
        ("Ring the DSO about a concern over a child.", "designated safeguarding officer"),
        ("People with EDS have joint pain.", "Ehlers-Danlos syndrome"),
        ("EH visits kitchens to check food hygiene.", "environmental health"),
        ("The EP watched the child at school.", "educational psychologist"),
        ("The EP team ran a flood exercise.", "emergency planning"),
        ("The GIA of the building is 900 square metres.", "gross internal area"),
        ("The HCA washed the patient on the ward.", "healthcare assistant"),
        ("The HCA paid for affordable housing.", "Homes and Communities Agency"),
        ("People with HF came in with breathlessness.", "heart failure"),
        ("His HR was 110 bpm and his blood pressure fell.", "heart rate"),
        ("HR looks after staff recruitment.", "human resources"),
        ("Police and probation meet at the IOM panel.", "integrated offender management"),
        ("The LTP pays for a new bus lane.", "local transport plan"),
        ("The LTP says what the NHS will do.", "Long Term Plan"),
        ("Under the MCA, we ask if she has capacity.", "Mental Capacity Act"),
        ("The mayor leads the MCA in our region.", "mayoral combined authority"),
        ("The MCN brings clinicians in Scotland together.", "managed clinical network"),
        ("The pharmacy fills an MDS with her tablets.", "monitored dosage system"),
        ("He moved from prison to an MSU with forensic staff.", "medium secure unit"),
        ("She fell and had surgery for a NOF fracture.", "neck of femur"),
        ("The NOF puts each trust in a segment.", "NHS Oversight Framework"),
        ("Each consultant has ten PAs in the job plan.", "programmed activities"),
        ("His PA is paid with a direct payment.", "personal assistant"),
        ("A baby born early may have a PDA near the heart.", "patent ductus arteriosus"),
        ("Send the PO with the invoice to the supplier.", "purchase order"),
        ("Wear PPE such as a mask and gloves.", "personal protective equipment"),
        ("Bring the PPI group into the research with patients.", "patient and public involvement"),
        ("He takes a PPI for acid reflux.", "proton pump inhibitor"),
        ("DNAs in our clinic cost ten outpatient appointments.", "did not attend"),
        ("The CD cupboard holds each medicine that is a strong drug.", "controlled drug"),
        ("The EIA looked at age, race and sex.", "equality impact assessment"),
        ("The EIA looked at trees and rivers.", "environmental impact assessment"),
        ("The OT brought a raised seat.", "occupational therapist"),
        ("The SI came into force in May.", "statutory instrument"),
        ("Under the AIS, we send letters in large print.", "Accessible Information Standard"),
        ("The trust bought PPE and other assets.", "property, plant and equipment"),
        ("Our PPE plan sets out public involvement.", "patient and public engagement"),
        ("This POC shows that the software works.", "proof of concept"),
        ("Women who are POC told us of racism.", "people of colour"),
        ("A POC blood sample gives a result at the bedside.", "point of care"),
        ("Each PSP sits on the trust's patient safety group.", "patient safety partner"),
        ("The court asked probation for a PSR.", "pre-sentence report"),
        ("The roof has PV panels.", "photovoltaic"),
        ("The RC parish runs a school beside the church.", "Roman Catholic"),
        ("The SAR looked at abuse and neglect.", "safeguarding adults review"),
        ("The helicopter took part in the SAR on the mountain.", "search and rescue"),
        ("A child with autism may get SI from an occupational therapist.", "sensory integration"),
        ("The nurse refers people to the SPA, and the team will triage them.", "single point"),
        ("SPA rises to 67, so people retire later.", "state pension age"),
        ("The index ranks each SOA by deprivation.", "super output area"),
        ("The TRA spoke for tenants on the estate.", "tenants' and residents' association"),
        ("She claims UC to pay the rent.", "Universal Credit"),
        ("His UC gives him bowel pain.", "ulcerative colitis"),
        ("The EDs and the non-executive members of the board met.", "executive directors"),
        ("The SSD placed the children with a carer.", "social services department"),
        ("They did an IPA of each interview.", "interpretative phenomenological analysis"),
        ("The SUI led to an investigation.", "serious untoward incident"),
        ("The council's HNA counts affordable homes.", "housing needs assessment"),
    ],
)
def test_the_words_near_by_choose(checker: Checker, text: str, long: str) -> None:
    """One reading is offered, the right one."""
    (finding,) = checker.check_text(text).findings
    (choice,) = finding.suggestions
    assert long.lower() in choice.replacement.lower()


def test_plain_words_are_given_for_the_first_reading_alone(checker: Checker) -> None:
    """What Universal Credit is says nothing of an illness."""
    (money,) = checker.check_text("She claims UC to pay the rent.").findings
    (illness,) = checker.check_text("His UC gives him bowel pain.").findings
    assert money.explanation is not None
    assert illness.explanation is None


@pytest.mark.parametrize(
    "text",
    [
        "Write to PO Box 12 in Barnby.",
        "See your GP at the surgery or practice where you are registered.",
        "They took DNA from the cells.",
        "Bring photo ID to the learning disability team.",
        "She played a CD of music at the drug and medicine service.",
        "Write to P.O. Box 12 in Barnby.",
        "She lives in Berkeley, CA 94709 now.",
        "The clinic is at 12 SW 18th Avenue.",
        "The firm IMS Health wrote to us.",
    ],
)
def test_what_everyone_knows_and_addresses_are_left(checker: Checker, text: str) -> None:
    """A post office's box, an American state, a street, a firm; DNA in cells."""
    assert checker.check_text(text).findings in ((), []) or "IMS" in text
    assert "IM" not in {each.entry for each in checker.check_text(text).findings}
