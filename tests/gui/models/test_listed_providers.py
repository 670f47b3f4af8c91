from __future__ import annotations

from core.knowledge import load_knowledge
from core.library import ProviderFacts
from core.model import ProviderType
from gui.models.listed_providers import ListedProvidersModel, ListedRow, listed_rows
from gui.models.roles import Role

AUTHORITIES = load_knowledge().authorities.all()
SCHOOL = ProviderFacts(7, "Thornbeck Primary School", ProviderType.SCHOOL, None, None, 2)


def rows(text: str = "", *, only_held: bool = False) -> list[ListedRow]:
    held = {"E06000051": 4, "E10000006": 1}
    return list(listed_rows(AUTHORITIES, held, (SCHOOL,), text, only_held=only_held))


def test_only_those_held_are_listed_with_the_other_providers_behind_them() -> None:
    assert [(row.name, row.count) for row in rows(only_held=True)] == [
        ("Cumbria", 1),
        ("Shropshire", 4),
        ("Thornbeck Primary School", 2),
    ]


def test_an_authority_that_is_gone_is_listed_only_if_something_is_held_of_it() -> None:
    named = {row.name for row in rows()}
    assert "Cumbria" in named
    assert "Poole" not in named


def test_names_that_begin_with_what_is_typed_come_first() -> None:
    names = [row.name for row in rows("west")]
    assert names[0].startswith("West")
    assert any("west" in name.casefold() and not name.startswith("West") for name in names)
    first_other = next(n for n, name in enumerate(names) if not name.startswith("West"))
    assert not any(name.startswith("West") for name in names[first_other:])


def test_an_authority_is_found_by_another_of_its_names() -> None:
    assert "Kingston upon Hull" in [row.name for row in rows("hull city")]


def test_a_row_says_what_it_is_to_those_who_do_not_see_it() -> None:
    model = ListedProvidersModel()
    model.show((rows("shropshire")[0], ListedRow("Barnsley", "", 0, "E08000016"), rows()[-1]))
    spoken = [model.index(row).data(11) for row in range(3)]  # 11 is Qt's AccessibleTextRole
    assert spoken == [
        "Shropshire: 4 inspections",
        "Barnsley: no inspection in the library",
        "Thornbeck Primary School, school: 2 inspections",
    ]
    assert model.find("E08000016", None) == 1
    assert model.find(None, 7) == 2
    assert model.find("E09000001", None) is None
    assert model.index(0).data(Role.ROW).code == "E06000051"
