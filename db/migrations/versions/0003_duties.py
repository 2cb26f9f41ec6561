"""Duties and supplements: agréments, insurances, accidents, extra hours, travel. Empty at first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; nothing of an old file changes."""
    op.create_table(
        "duty_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_record")),
        sa.UniqueConstraint("key", name=op.f("uq_duty_record_key")),
    )
    op.create_table(
        "insurance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("insurer", sa.String(length=120), nullable=False),
        sa.Column("policy", sa.String(length=60), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "last_day IS NULL OR last_day >= first_day", name=op.f("ck_insurance_days_in_order")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insurance")),
    )
    op.create_table(
        "accreditation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("establishment_id", sa.Integer(), nullable=False),
        sa.Column("trade", sa.String(length=120), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("visited_on", sa.Date(), nullable=True),
        sa.Column("provisional_on", sa.Date(), nullable=True),
        sa.Column("definitive_on", sa.Date(), nullable=True),
        sa.Column("suspended_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("refused_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["establishment_id"],
            ["establishment.id"],
            name=op.f("fk_accreditation_establishment_id_establishment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accreditation")),
        sa.UniqueConstraint(
            "establishment_id", "trade", name=op.f("uq_accreditation_establishment_id_trade")
        ),
    )
    op.create_table(
        "tutor_absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tutor_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_tutor_absence_days_in_order")),
        sa.ForeignKeyConstraint(
            ["deputy_id"], ["tutor.id"], name=op.f("fk_tutor_absence_deputy_id_tutor")
        ),
        sa.ForeignKeyConstraint(
            ["tutor_id"], ["tutor.id"], name=op.f("fk_tutor_absence_tutor_id_tutor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_absence")),
    )
    op.create_table(
        "extra_hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "minutes > 0 AND minutes <= 1440", name=op.f("ck_extra_hours_within_day")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_extra_hours_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extra_hours")),
        sa.UniqueConstraint("contract_id", "day", name=op.f("uq_extra_hours_contract_id_day")),
    )
    op.create_table(
        "travel_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("hectometres", sa.Integer(), nullable=False),
        sa.Column("monthly_price", sa.Integer(), nullable=True),
        sa.Column("employer_share", sa.Integer(), nullable=True),
        sa.CheckConstraint("hectometres >= 0", name=op.f("ck_travel_term_distance")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_travel_term_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_travel_term")),
        sa.UniqueConstraint("contract_id", "since", name=op.f("uq_travel_term_contract_id_since")),
    )
    op.create_table(
        "work_accident",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("benign", sa.Boolean(), nullable=False),
        sa.Column("worsened_known_on", sa.Date(), nullable=True),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.Column("reference", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_work_accident_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_accident")),
    )
