"""Scopes whose rows are only partly here: their fill is under way, or ordered and not begun yet."""

from sqlalchemy import Connection

from sync.client.rows import driver

UNDER_FILL = "SELECT scope FROM fill UNION SELECT scope FROM cursor WHERE at < 0 AND leaving IS NULL"


def under_fill(connection: Connection) -> set[str]:
    """What was taken away meanwhile is none of them: no fill will ever complete it."""
    return {scope for (scope,) in driver(connection).execute(UNDER_FILL)}
