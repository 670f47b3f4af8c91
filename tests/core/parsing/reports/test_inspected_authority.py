"""The inspected authority under every name a cover can print, with the printed name kept."""

from __future__ import annotations

from datetime import date

import pytest

from core.knowledge import load_knowledge
from core.model import ProviderType
from core.parsing.reports.inspected_authority import identify

from .report_texts import ROWS_2023, grades, ilacs_cover, parsed, sif_cover

AUTHORITIES = load_knowledge().authorities

NAMES = {
    "Wiltshire": "Wiltshire",
    "the Isle of Wight": "Isle of Wight",
    "Bristol City of": "Bristol",
    "City of York Council": "York",
    "Derby City": "Derby",
    "Bedford Borough": "Bedford",
    "Wakefield District Metropolitan Council": "Wakefield",
    "Wakefield Metropolitan District Council": "Wakefield",
    "Metropolitan Borough of Rotherham": "Rotherham",
    "London Borough of Redbridge Council": "Redbridge",
    "the London Borough of Ealing": "Ealing",
    "Royal Borough of Kensington and Chelsea": "Kensington and Chelsea",
    "Hull": "Kingston upon Hull",
    "Kingston upon Hull City Council": "Kingston upon Hull",
    "London corporation": "City of London",
    "City of London Corporation": "City of London",
    "Newcastle Upon Tyne": "Newcastle upon Tyne",
    "Stoke-on-Trent City Council": "Stoke-on-Trent",
    "St. Helens Council": "St Helens",
    "Cheshire West & Chester": "Cheshire West and Chester",
    "Council of the Isles of Scilly": "Isles of Scilly",
    "Doncaster Metropolitan \nBorough Council": "Doncaster",
    "Bradford Children and \nFamilies Trust": "Bradford",
    "Telford & Wrekin": "Telford and Wrekin",
    "Together for Children Sunderland": "Sunderland",
    "Sandwell Children’s Trust": "Sandwell",
    "Slough Children First": "Slough",
    "Bournemouth, Christchurch and Poole": "Bournemouth, Christchurch and Poole",
    "Bournemouth, Poole and Christchurch Council": "Bournemouth, Christchurch and Poole",
    "Children’s Services of the Royal Borough of Greenwich": "Greenwich",
}


@pytest.mark.parametrize(("printed", "name"), NAMES.items(), ids=[" ".join(name.split()) for name in NAMES])
def test_known_names(printed, name):
    found = identify(AUTHORITIES, printed, "", date(2023, 6, 1))
    assert found.authority is not None
    assert found.certain
    assert found.authority.name == name


def test_every_authority_is_found_by_each_name_of_its_own():
    for authority in AUTHORITIES.all():
        for printed in (authority.name, authority.official_name, f"{authority.name} local authority"):
            on = authority.valid_from or (authority.valid_to if authority.valid_to else date(2024, 1, 1))
            assert identify(AUTHORITIES, printed, "", on).authority is authority, printed


def test_a_misprint_is_forgiven_but_told():
    inspection = parsed(
        ilacs_cover(title="Inspection of Northumberlnd local authority \nchildren’s services \n")
    ).inspections[0]
    assert inspection.provider.name == "Northumberland"
    assert any("Northumberlnd" in doubt for doubt in inspection.doubts)


def test_an_unknown_name_is_kept_and_told():
    inspection = parsed(
        ilacs_cover(title="Inspection of Barsetshire local authority \nchildren’s services \n")
    ).inspections[0]
    assert (inspection.provider.name, inspection.provider.authority_code) == ("Barsetshire", None)
    assert any("Barsetshire" in doubt for doubt in inspection.doubts)


def test_a_trust_of_two_councils_is_told_apart_by_the_text():
    prose = (
        "West Northamptonshire receives services from the trust. Leaders in West Northamptonshire know this. "
        "The trust also serves North Northamptonshire. West Northamptonshire children thrive. \n"
    )
    title = "Inspection of Northamptonshire Children’s Trust \n"
    inspection = parsed(ilacs_cover(title=title, prose=prose)).inspections[0]
    assert inspection.provider.name == "West Northamptonshire"
    assert inspection.provider.printed_name == "Northamptonshire Children’s Trust"


def test_a_trust_of_two_councils_named_alike_is_left_open():
    found = identify(AUTHORITIES, "Northamptonshire Children's Trust", "", date(2023, 6, 1))
    assert found.authority is None


def test_a_council_that_is_gone_is_found_by_its_day():
    found = identify(AUTHORITIES, "Northamptonshire County Council", "", date(2019, 6, 1))
    assert found.authority is not None
    assert found.authority.code == "E10000021"


TITLES = {
    "Inspection of Wiltshire local authority \nchildren’s services \n": "Wiltshire",
    "Inspection of Wiltshire local authority children’s services \n": "Wiltshire",
    "Inspection of Wiltshire\nlocal authority children’s services \n": "Wiltshire",
    "Inspection of Wiltshire Council \nlocal authority children’s \nservices \n": "Wiltshire Council",
    "Inspection of Wiltshire Council children’s services \n": "Wiltshire Council",
    "1\nWiltshire Council\nInspection of children’s social care services\n": "Wiltshire Council",
    "1\nWiltshire Council\nInspection of local authority children's services \n": "Wiltshire Council",
    "Wiltshire Council\nInspection of children's social care services\n": "Wiltshire Council",
    "Ofsted\nraising standards\nimproving lives\nWiltshire Council\n"
    "Inspection of children's social care services\n": "Wiltshire Council",
    "Inspection of Wiltshire local authority children’s services\n4 March 2024\nInspection of Wiltshire local \n"
    "authority children’s services \n": "Wiltshire",
}


@pytest.mark.parametrize(("title", "printed"), TITLES.items())
def test_the_name_is_found_wherever_the_title_has_it(title, printed):
    findings = parsed(ilacs_cover(ROWS_2023, title=title))
    provider = findings.inspections[0].provider
    assert (provider.name, provider.authority_code, provider.printed_name) == ("Wiltshire", "E06000054", printed)
    assert provider.provider_type is ProviderType.CHILDRENS_SERVICES
    assert len(grades(findings)) == 5
    assert not findings.inspections[0].doubts


@pytest.mark.parametrize("name", ["Wiltshire Council", "Warwickshire", "Wiltshire County Council \n"])
def test_the_name_above_the_title_of_older_reports(name):
    inspection = parsed(
        sif_cover(
            name=name,
            title="Inspection of services for children in need of help and \nprotection, children looked after "
            "and care leavers\n",
        )
    ).inspections[0]
    assert inspection.provider.name == name.split()[0]
    assert inspection.visit_type == "full"
