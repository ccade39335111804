"""What the first tables share: as it was then, whatever the program's own definitions become."""

from sqlalchemy import MetaData

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}
TABLES = MetaData(naming_convention=NAMES)
