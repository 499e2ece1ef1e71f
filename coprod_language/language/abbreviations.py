"""Words whose full stop need not end a sentence, and words that open one.

Chosen by hand from British and American usage. Lower case throughout, without the last stop.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_NAMES = _words(
    "mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon rt st ste sgt capt cpt col cllr "
    "gen lt maj cmdr adm sen rep reps gov pres supt insp sr mt ft pte cpl det"
)
"""Titles, and what a name follows: "Dr. Patel", "St. Helens"."""

ALSO_WORDS = _words("st sr mt ft gen rep col fr det hon gov pres adm")
"""Those of `BEFORE_NAMES` that may also end a sentence: "on the High St. The shop …"."""

BEFORE_ANYTHING = _words("e.g eg i.e ie viz cf vs v resp incl esp p.s p.p.s ps n.b nb q.v")
"""Never the end of a sentence."""

BEFORE_NUMBERS = _words(
    "no nos p pp para paras fig figs vol vols ch chap sec sect art arts reg regs s ss cl sch "
    "ref refs eq eqs ed eds ex ext tel c ca circa est op pt v ver item ann app tab jan feb mar "
    "apr jun jul aug sep sept oct nov dec al approx max min avg"
)
"""End no sentence before a number: "No. 5", "p. 12", "Smith et al. 2019"."""

ANYWHERE = _words(
    "etc al inc ltd pvt co corp plc llc bros dept depts govt univ assn assoc org est div comm hosp "
    "jr snr jnr esq phd md bsc msc ba ma mba am pm a.m p.m a.k.a ave blvd rd sq apt ste bldg "
    "jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri "
    "approx max min avg temp wt ht tabs tab caps inj sol susp soln conc mg ml mcg kg lb lbs oz "
    "ft hr hrs wk wks mo mos yr yrs sec secs misc ref refs orig trans ed eds vol repr rev "
    "exec asst admin mgr dir secy treas gov't dep't cont cont'd int'l nat'l"
)
"""May stand in a sentence or end it; what comes next decides."""

ENDS_LISTS = _words("etc al")
"""Those of `ANYWHERE` that end a sentence when any capital follows."""

TIMES = _words("a.m p.m am pm")
"""Times of day."""

AFTER_TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun january february march april may june july august september october november "
    "december gmt bst utc est edt pst pdt cst cdt mst mdt cet cest ist aest"
)
"""What goes on after a time of day although it has a capital."""

LABELLED = _words(
    "vitamin vitamins hepatitis plan option group type appendix figure table class grade part "
    "step section annex annexe schedule arm cohort phase category level band team ward room site "
    "block unit question box factor influenza strain model route exhibit chart area zone wave "
    "stage tier theme domain and or versus"
)
"""Words that a capital letter follows as a label: "hepatitis B", "groups A and B"."""

OPENERS = _words(
    "a an the this that these those there here it its he she they we you i his her their our your "
    "my one some many most all both each every few several such other another no none not "
    "and but or nor so yet for if when while where why who what which how whether although though "
    "because since until unless as after before once during in on at by to from of with without "
    "within under over about between among through across against despite per also however "
    "therefore thus then instead moreover furthermore meanwhile overall finally first second "
    "third next last lastly now today later still even only just perhaps maybe please thanks "
    "thank yes is are was were do does did have has had can could will would should may might must "
    "let let's don't people everyone someone anyone nobody nothing everything something don didn "
    "doesn isn aren wasn weren can't won't i'm it's that's there's he's she's they're we're you're"
)
"""Words that seldom have a capital unless a sentence starts with them."""
