"""What must I do now, and with what?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext
from desktop.ui.pages.home.shown import Todo
from desktop.ui.pages.home.state import load_state
from desktop.ui.pages.home.view import HomeView


class HomePage(HomeView):
    """The home page of an open file."""

    tables = frozenset(
        {
            "company",
            "establishment",
            "training_operator",
            "referent",
            "tutor",
            "learner",
            "contract",
            "level_step",
            "agreed_amount",
            "week_pattern",
            "shift",
            "operator_half_day",
            "school_holiday",
            "absence",
            "closed_month",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr, parent)
        self._context = context
        self.todo_chosen.connect(self._do)
        self.learner_chosen.connect(self._open_learner)
        self.refresh()

    def refresh(self) -> None:
        """Read the file again."""
        context = self._context
        self.render_state(load_state(context.workspace, context.law, context.today()))

    def _do(self, todo: Todo) -> None:
        self._context.shell.open_page(
            todo.page, learner_id=todo.learner_id, month=todo.month, part=todo.part
        )

    def _open_learner(self, learner_id: int) -> None:
        self._context.shell.open_page("learner", learner_id=learner_id)
