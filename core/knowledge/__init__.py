"""What the desk knows before it reads anything: frameworks and scales, authorities, wording, colours.

All of it is data in ``resources``, checked when it is loaded; a fault is told by file and line. Adding a framework is
adding data.
"""

from core.knowledge.authorities import Authorities, Authority, DatedName, NameKind, NameMatch, Tile
from core.knowledge.columns import AreaColumn, ColumnArea
from core.knowledge.comparisons import AreaPair, Comparison, Relation
from core.knowledge.framework import NO_SINGLE_AREA, OVERALL_AREAS, Area, Framework
from core.knowledge.frameworks import Frameworks
from core.knowledge.knowledge import Knowledge, area_columns, load_knowledge, palette, read_knowledge
from core.knowledge.palette import Border, EvidenceKind, GradeColours, Palette, Role, Shades, Underline
from core.knowledge.scales import Band, Grade, GradeFacts, Scale
from core.knowledge.wording import Wording

__all__ = [
    "NO_SINGLE_AREA",
    "OVERALL_AREAS",
    "Area",
    "AreaColumn",
    "AreaPair",
    "Authorities",
    "Authority",
    "Band",
    "Border",
    "ColumnArea",
    "Comparison",
    "DatedName",
    "EvidenceKind",
    "Framework",
    "Frameworks",
    "Grade",
    "GradeColours",
    "GradeFacts",
    "Knowledge",
    "NameKind",
    "NameMatch",
    "Palette",
    "Relation",
    "Role",
    "Scale",
    "Shades",
    "Tile",
    "Underline",
    "Wording",
    "area_columns",
    "load_knowledge",
    "palette",
    "read_knowledge",
]
