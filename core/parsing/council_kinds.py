"""The kinds that councils are inspected as."""

from __future__ import annotations

from core.model import ProviderType

OF_COUNCILS = (ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA, ProviderType.ADULT_SOCIAL_CARE)
"""What a council is inspected as, itself or for its area."""
ONLY_OF_COUNCILS = (ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA)
"""Those of them that nobody but councils and their areas is inspected as; care homes are adult social care, too."""
EITHER_SIDE = (ProviderType.CHILDRENS_SERVICES, ProviderType.ADULT_SOCIAL_CARE)
"""The two sides of one council that are inspected apart under its one name."""
