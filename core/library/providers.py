"""Which provider of the library is a reported one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.naming import levelled

if TYPE_CHECKING:
    from core.library.connection import Library
    from core.model import Provider


def meet_provider(library: Library, provider: Provider) -> int:
    """Id of the provider, added if it is new; inside ``writing``.

    The same authority code and kind, or else the same kind and levelled name, are one provider. A provider that the
    document does not name meets no other.
    """
    identity = _identity(provider)
    known = identity and library.value("SELECT id FROM providers WHERE identity = ?", (identity,))
    if known:
        return int(known)
    return library.execute(
        "INSERT INTO providers (provider_type, name, search_name, authority_code, identity) VALUES (?, ?, ?, ?, ?)",
        (
            provider.provider_type,
            provider.name,
            provider.name and levelled(provider.name),
            provider.authority_code,
            identity,
        ),
    )


def refresh_provider(library: Library, provider_id: int) -> bool:
    """Name the provider as most documents do, or remove it when none speaks of it; inside ``writing``.

    Returns:
        Whether it is still there.
    """
    names = library.rows(
        "SELECT provider_name FROM reported_inspections WHERE provider = ? "
        "GROUP BY provider_name ORDER BY provider_name IS NULL, count(DISTINCT document) DESC, provider_name",
        (provider_id,),
    )
    if not names:
        in_use = library.value("SELECT 1 FROM inspections WHERE provider = ?", (provider_id,))
        if not in_use:
            library.execute("DELETE FROM providers WHERE id = ?", (provider_id,))
        return bool(in_use)
    name = names[0]["provider_name"]
    library.execute(
        "UPDATE providers SET name = ?, search_name = ? WHERE id = ? AND name IS NOT ?",
        (name, name and levelled(name), provider_id, name),
    )
    return True


def _identity(provider: Provider) -> str | None:
    if provider.authority_code:
        return f"{provider.provider_type}:{provider.authority_code}"
    name = levelled(provider.name or "")
    return f"{provider.provider_type}:{name}" if name else None
