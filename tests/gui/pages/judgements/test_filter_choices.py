"""What the filters for authorities, visits and publication offer and keep."""

import json
from datetime import date

from core.library.table.filters import DateRange, InspectionFilter
from core.model import VisitType
from gui.pages.judgements.filter_choices import Offer, lettered
from gui.pages.judgements.remembered import filter_from_text, filter_to_text


def test_many_authorities_stand_under_their_first_letters() -> None:
    offers = tuple(Offer(name, name, 1) for name in ("Barking", "Barnet", "Camden"))
    groups = lettered(offers)
    assert [(group.title, [offer.label for offer in group.offers]) for group in groups] == [
        ("B", ["Barking", "Barnet"]),
        ("C", ["Camden"]),
    ]


def test_visits_and_days_of_publication_are_remembered() -> None:
    where = InspectionFilter(visit_types=(next(iter(VisitType)),), published=DateRange(date(2023, 1, 1), None))
    assert filter_from_text(filter_to_text(where)) == where


def test_a_filter_kept_by_an_older_version_is_still_read() -> None:
    where = InspectionFilter(regions=("London",))
    held = json.loads(filter_to_text(where))
    del held["visit_types"], held["published"]
    assert filter_from_text(json.dumps(held)) == where
