"""Ids of the areas that rules speak of by themselves; all others are only met as data of the frameworks."""

from __future__ import annotations

from core.knowledge import NO_SINGLE_AREA

OVERALL = "overall_effectiveness"
"""The provider as a whole."""
EVERY_AREA = NO_SINGLE_AREA
"""Every area at once: "good in all areas"."""
REST_OF_AREAS = "rest_of_areas"
"""The areas that have no grade of their own: "everything else is good"."""
SEND_OUTCOME = "send_outcome"
"""The one outcome that the inspection of an area's SEND arrangements has."""

OF_THE_WHOLE = (OVERALL, EVERY_AREA)
"""Ids that say of no single area what its grade is."""
SPREAD = (EVERY_AREA, REST_OF_AREAS)
"""Ids that stand for areas which are not named with the grade."""

CARE_AND_LEAVERS = "care_and_care_leavers"
"""Children in care and care leavers as one area, as frameworks had it from 2018 to 2022."""
IN_CARE = ("children_in_care", "looked_after_and_permanence")
"""Children in care as an area of their own, beside care leavers: since 2023, and before 2018."""
CARE_LEAVERS = "care_leavers"
"""Care leavers as an area of their own."""

CARE_QUESTIONS = ("safe", "effective", "caring", "responsive", "well_led")
"""The five questions that care services are asked; each is an everyday word by itself."""
