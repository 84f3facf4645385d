"""tags

Revision ID: 0002
"""

from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # TODO: index for tags, the filter is slow beyond a few thousand notes
    op.add_column("notes", sa.Column("tags", sa.ARRAY(sa.Text), server_default="{}"))


def downgrade() -> None:
    op.drop_column("notes", "tags")
