"""The mandatory mentions of each paper up to the contract, of the tutor and of wellbeing.

Every list is what the employer's papers must have, by the name of the paper and the English of
each label; forms whose own text was not read have the fields the sources ask for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from desktop.documents.accreditation.facts import CONDITIONS as FIVE
from desktop.documents.blocks import (
    Fields,
    Form,
    Heading,
    Mentions,
    Paragraph,
    Signatures,
    Table,
)
from desktop.documents.render import render_text
from desktop.kernel.messages import Message
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.forbidden_work import CONDITIONS as LIFTING
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from tests.papers.test_every_paper import lost_words

TODAY = date(2026, 5, 4)
COMPANY = ("Company", "Enterprise number", "Address", "Head of the company", "Joint committee")
PLACE = ("Establishment", "Address of the establishment")
LEARNER = ("Apprentice", "NISS", "Date of birth", "Address", "Legal representative")
REACHED = ("Phone", "E-mail", "Address of the representative")
SIGNED = ("Done at", "on", "For the company")
PARTIES = (*SIGNED, "The apprentice", "The legal representative")
TUTOR = ("Tutor", "NISS")
OPERATOR = ("Training operator", "Referent")
WEEK = (
    *("Weekly length of the training", "Valid from", "Day", "Company, morning"),
    *("Company, afternoon", "Hours", "Operator, morning", "Operator, afternoon"),
)
INSURED = ("Insurance against accidents at work", "Civil liability insurance")
SERVICE = "External prevention service"
CHANGE = (
    *("Contract number", "Concluded on", *COMPANY, *PLACE, *LEARNER, *OPERATOR),
    *("Number of the paper", "What", "With effect from", "Before that day", "From that day on"),
)

MENTIONS: Mapping[str, tuple[str, ...]] = {
    "accreditation_request": (
        *(*COMPANY, "Establishment", "Trade practised in the company"),
        *("Tutors designated by the company", "Name and first name"),
        *("Designated, approved or both", "Training operator", "Service"),
        *("Identifier of the operator", "Address of the operator", "Referent", "Phone", "E-mail"),
        *("Declared on honour", "Who signs, and in which capacity"),
        *("D1: date of application", "File number (kept by the OFFA)"),
        *(*SIGNED, "Acknowledgement of receipt, filled in by the operator"),
        *("Received on", "Received by", "For the training operator"),
    ),
    "accreditation_automatic": (
        *(*COMPANY, "Establishment", "Trade practised in the company", "Earlier contract"),
        *("From", "Until", "Training operator", "Who followed the apprentice"),
        "No withdrawal of an accreditation, no negative opinion since",
        *("Confirmed by the OFFA on", *SIGNED),
    ),
    "accreditation_visit": (
        *("Day of the visit", "Who comes", "Name of the visitor"),
        *("Document that shows it", "Documents to keep ready", *INSURED, "Policy number", SERVICE),
        *("Risk assessment of", "Workers under contract", "Apprentices at most"),
        *("Opinion of the visitor", "Task"),
    ),
    "accreditation_decision": (
        *("File number (kept by the OFFA)", "Provisional accreditation on"),
        *("Definitive accreditation on", "Establishment", "Trade practised in the company"),
        *(*OPERATOR, "Decision", "Date of the decision", "Reason", "To be put in order"),
        *("Suspended until", "Holds for", "Apprentices at most"),
        "Mediation asked for at the OFFA on",
    ),
    "contract_draft": (
        *("Contract number", *OPERATOR, "Address", "Phone", "E-mail", *COMPANY, *PLACE),
        *("Represented by", "Capacity or mandate"),
        "Places of work in Belgium, where there are others",
        *(*LEARNER, *REACHED, *TUTOR, "Condition that is met"),
        *("First day", "Last day", "Number of months", "Trial, without absence, until"),
        *("Trade", "Qualification aimed at", *INSURED, SERVICE, *WEEK),
        *("Rhythm, where it is not weekly", "Level on the first day", "Agreed monthly amount"),
        *("Copies of the contract to be signed", "For the company", "The apprentice"),
        "The legal representative",
    ),
    "timetable_grid": (*WEEK, *LEARNER, *COMPANY, *PARTIES),
    "training_plan": (
        *("Apprentice", "Company", *OPERATOR, "Trade", "Remediation programme", "Skill"),
        *("In the company", "At the operator", "To be assessed on"),
        *("The training operator (stamp)", *PARTIES),
    ),
    "amendment": (
        *CHANGE,
        *("Reason", "Consultation or decision on", *PARTIES),
        "The other provisions of the contract remain unchanged.",
        "Done in three copies: company, apprentice, training operator",
    ),
    "annex": (*CHANGE, "The other provisions of the contract remain unchanged.", "Received"),
    "secretariat_letter": ("Social secretariat", "Enclosed", *COMPANY, *LEARNER, *SIGNED),
    "dimona_in": (
        *("Kind of declaration", "Enterprise number", "ONSS number", "NISS", "Apprentice"),
        *("Joint committee", "Type of worker", "Date of the beginning", "Date of the end"),
        *("Your reference for the declaration", "Dimona number (receipt)"),
    ),
    "dimona_out": (
        *("Kind of declaration", "Enterprise number", "ONSS number", "NISS", "Apprentice"),
        *("Joint committee", "Type of worker", "Date of the beginning", "Date of the end"),
        *("Your reference for the declaration", "Dimona number (receipt)"),
    ),
    "risk_assessment": (
        *(*COMPANY, *PLACE, "Trade", "Work post", "Age on the day of the assessment"),
        *("Experience of the apprentice", "Young workers in this post", "Occasion", "Date"),
        *("To be looked at again by", SERVICE, "Who gave an opinion", "Opinion given on"),
        *("Danger", "Risk and who runs it", "Likelihood", "Measure", "By whom, by when", "Done on"),
        *("Work and protective clothes", "For an apprentice who is pregnant or breastfeeding"),
        *("Codes of the list, or none", "Condition", "Member of the line who checks"),
        *("The prevention adviser", *SIGNED),
    ),
    "health_request": (
        *(*COMPANY, SERVICE, "Prevention doctor", *LEARNER, "Sex", "Work begins on"),
        *("Examination asked for", "Work post", "Risks of the post", "Safety post"),
        *("Post of vigilance", "Activity with a defined risk", "Night work"),
        *("Young worker: a minor on the first day", "Protection of maternity", "Trainee"),
        *("Contact with foodstuffs", "Chemical agents", "Physical agents", "Biological agents"),
        *("Heavy loads", "Screen work", *SIGNED),
    ),
    "induction": (
        *("Apprentice", "Welcomed on", "Tutor"),
        "Experienced worker who looks after the apprentice",
        "Risks of the work post and the measures taken",
        "What to do in an emergency and in grave and immediate danger",
        "First aid: place, persons, register",
        "Fire: exits, extinguishers, evacuation",
        "Who the prevention advisers and the prevention doctor are",
        "Policy on alcohol and drugs, bullying and harassment",
        "Work and protective clothes handed over",
        "Work regulations handed over",
        *("Prevention adviser, safety", "Prevention doctor", "Prevention adviser, psychosocial"),
        *("Training for the work post", "Training for the work post on", *INSURED),
        "The member of the hierarchy certifies that this information was given.",
        *("The member of the hierarchy", "The apprentice", "Tools, keys, badge, clothes"),
    ),
    "risk_description": (
        *("Company", *PLACE, "Apprentice", "Trade", "Work post", "Tutor", "Risk assessment of"),
        *("Danger", "Measure to respect", "Work and protective clothes"),
        *("In grave and immediate danger", "First aid", "Fire and evacuation"),
        *("Codes of the list, or none", "Handed over on", "Explained by"),
        "Receipt: I received this description, it was explained to me and I understood it",
        *("The apprentice", "The legal representative", "For the company"),
    ),
    "forbidden_work": (
        *("Code", "Forbidden", "In this post", "Condition", "Met", "Trade", "Risk assessment of"),
        *("Member of the line who checks", "Experienced worker who is always there"),
        *("Examined by the prevention doctor on", *SIGNED),
    ),
    "tutor_declaration": (
        *(*COMPANY, "Represented by", "Capacity or mandate", *TUTOR, "Function in the company"),
        *("Who the tutor is", "Condition that is met", "Experience in the trade"),
        *("Title of head of company", "Extract of the criminal record of", "Trade"),
        *("Document", "Checked on", *SIGNED),
    ),
    "deputy_notice": (
        *("Tutor", "Reason", "First day", "Last day", "Deputy tutor", "Function in the company"),
        *("Phone", "E-mail", "Meets the profile and the conditions as well as possible"),
        *("Apprentice", "Training operator and referent", *SIGNED),
    ),
    "tutor_experience": (
        *("Who attests", "Employer", "Represented by", "Name and first name", "NISS", "From"),
        *("Until", "Working time", "Duties", "Trade", "In all", "Done at", "on"),
        "For the employer (stamp)",
    ),
}
WITHIN: Mapping[str, tuple[Message, ...]] = {
    "accreditation_request": tuple(FIVE.values()),
    "accreditation_visit": tuple(FIVE.values()),
    "risk_assessment": tuple(LIFTING.values()),
    "forbidden_work": tuple(LIFTING.values()),
}


def said(form: Form) -> Iterator[str]:
    """Yield the English of what a paper says of itself: labels, headers, headings, sentences."""
    for block in form.blocks:
        match block:
            case Fields(rows):
                yield from (label.msgid for label, _ in rows)
            case Heading(text) | Paragraph(text):
                yield text.msgid
            case Table(columns, rows):
                yield from (one.header.msgid for one in columns)
                yield from (
                    cell.msgid for row in rows for cell in row.cells if isinstance(cell, Message)
                )
            case Signatures(parties, intro, rows):
                for role, _ in parties:
                    yield role.msgid
                    yield from (one.msgid for _, one in role.params if isinstance(one, Message))
                yield from (label.msgid for label, _ in rows)
                yield "" if intro is None else intro.msgid
            case Mentions():
                raise AssertionError("these papers number no mentions")
            case _:
                pass


@pytest.mark.parametrize("paper", MENTIONS)
def test_every_mandatory_mention_is_on_the_paper(
    demo_to_read: Workspace, law_book: LawBook, tr: Translator, paper: str
) -> None:
    """The words of each are on the blank paper, in the text and in the PDF, in both languages."""
    order = PrintOrder(paper, (tr,), blank=True)
    form = prepare(Asked(demo_to_read, law_book, order, TODAY)).form
    wanted = [*MENTIONS[paper], *(one.msgid for one in WITHIN.get(paper, ()))]
    assert not [one for one in wanted if one not in set(said(form))]
    text = render_text(form, tr)
    assert not [one for one in wanted if tr(Message(one)) not in text]
    assert not lost_words(form, tr)
