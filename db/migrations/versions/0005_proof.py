"""Proof and what happened: kept files, placed weeks, worked holidays, closures, corrections.

What nobody told yet is empty: an old file keeps all it has.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, all empty, and the tables."""
    for table, column in (
        ("absence", sa.Column("certificate_on", sa.Date())),
        ("accreditation", sa.Column("mediation_on", sa.Date())),
        ("contract", sa.Column("end_reason", sa.String(length=32))),
        ("issued_paper", sa.Column("subject", sa.String(length=120))),
        ("learner", sa.Column("birth_place", sa.String(length=120))),
        ("learner", sa.Column("sex", sa.String(length=32))),
        ("learner", sa.Column("nationality", sa.String(length=60))),
        ("work_accident", sa.Column("at_minute", sa.Integer())),
        ("work_accident", sa.Column("answers", sa.Text())),
    ):
        op.add_column(table, column)
    with op.batch_alter_table("issued_paper") as paper:
        paper.add_column(sa.Column("replaces_id", sa.Integer()))
        paper.create_foreign_key(
            op.f("fk_issued_paper_replaces_id_issued_paper"),
            "issued_paper",
            ["replaces_id"],
            ["id"],
        )
    _kept_files()
    _weeks()
    _employer()


def _kept_files() -> None:
    op.create_table(
        "kept_content",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_kept_content")),
    )
    op.create_table(
        "kept_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=80), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("kept_on", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["kept_content.sha256"], name=op.f("fk_kept_file_sha256_kept_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_file")),
    )
    op.create_index(op.f("ix_kept_file_subject"), "kept_file", ["subject"])


def _weeks() -> None:
    op.create_table(
        "placed_week",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("monday", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_placed_week_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placed_week")),
        sa.UniqueConstraint(
            "contract_id", "monday", name=op.f("uq_placed_week_contract_id_monday")
        ),
    )
    op.create_table(
        "worked_holiday",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("rest_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "minutes > 0 AND minutes <= 1440", name=op.f("ck_worked_holiday_within_day")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_worked_holiday_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worked_holiday")),
        sa.UniqueConstraint("contract_id", "day", name=op.f("uq_worked_holiday_contract_id_day")),
    )
    op.create_table(
        "equipment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_equipment_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_equipment")),
    )


def _employer() -> None:
    op.create_table(
        "closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("establishment_id", sa.Integer(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.CheckConstraint("last_day >= first_day", name=op.f("ck_closure_days_in_order")),
        sa.ForeignKeyConstraint(
            ["establishment_id"],
            ["establishment.id"],
            name=op.f("fk_closure_establishment_id_establishment"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
    )
    op.create_table(
        "pay_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contract_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("corrected_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_pay_correction_contract_id_contract")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_correction")),
    )
