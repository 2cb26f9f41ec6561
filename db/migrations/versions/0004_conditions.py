"""Conditions to train: the workers, the tutors, the school years, derogations and rest days.

What nobody told yet is empty: an old file keeps all it has, and the checks ask for the rest.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, all empty, and the tables."""
    for table, columns in (
        ("company", (sa.Column("workers", sa.Integer()), sa.Column("risky", sa.Boolean()))),
        ("learner", (sa.Column("secondary_years", sa.Integer()),)),
        ("contract", (sa.Column("concluded_on", sa.Date()),)),
        (
            "tutor",
            (
                sa.Column("trade_since", sa.Date()),
                sa.Column("head_title", sa.Boolean()),
                sa.Column("recognised", sa.Boolean()),
                sa.Column("teaching_proof", sa.Boolean()),
                sa.Column("extract_on", sa.Date()),
            ),
        ),
    ):
        for column in columns:
            op.add_column(table, column)
    op.create_table(
        "derogation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("reference", sa.String(length=200), nullable=False),
        sa.Column("joint_committee", sa.String(length=10), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("start_minute", sa.Integer(), nullable=True),
        sa.Column("end_minute", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "last_day IS NULL OR last_day >= first_day", name=op.f("ck_derogation_days_in_order")
        ),
        sa.CheckConstraint("start_minute BETWEEN 0 AND 1440", name=op.f("ck_derogation_start")),
        sa.CheckConstraint("end_minute BETWEEN 0 AND 1440", name=op.f("ck_derogation_end")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derogation")),
    )
    op.create_table(
        "rest_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("joint_committee", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rest_day")),
        sa.UniqueConstraint("day", "joint_committee", name=op.f("uq_rest_day_day_joint_committee")),
    )
