"""Runs versions on the connection that `upgrade` brings, inside its transaction."""

from alembic import context

from sync.client.migrations import tables_of
from sync.domain import REGISTRY

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables_of(REGISTRY),
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
