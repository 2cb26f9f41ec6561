"""What must I do now, and with what?"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.duty import open_duty_again
from desktop.ui.context import GlimpseShell, PageContext
from desktop.ui.pages.home.export import export_calendar
from desktop.ui.pages.home.state import load_state
from desktop.ui.pages.home.view import HomeView
from desktop.ui.todo.settling import ask
from desktop.ui.todo.todo import Todo

CHECK_MS = 300  # the window answers first


class HomePage(HomeView):
    """The home page of an open file.

    Right after a start it shows what the glimpse showed, which was computed from this very file
    for this very day: its buttons answer at once. It is computed all the same a moment later.
    """

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
            "accreditation",
            "closed_month",
            "derogation",
            "duty_record",
            "extra_hours",
            "insurance",
            "rest_day",
            "tutor_absence",
            "work_accident",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr, parent)
        self._context = context
        self.export_button.clicked.connect(self._export_calendar)
        self.todo_chosen.connect(self._do)
        self.settle_chosen.connect(self._settle)
        self.all_toggled.connect(self._toggle_all)
        self.learner_chosen.connect(self._open_learner)
        shell = context.shell
        self._glimpsed = shell.take_glimpse() if isinstance(shell, GlimpseShell) else None
        if self._glimpsed is None:
            self.refresh()
        else:
            self._state = self._glimpsed
            self.render_first(self._state)
            shell.count_waiting(self._state.waiting)

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what so far comes from the glimpse."""
        super().showEvent(event)
        if self._glimpsed is not None:
            QTimer.singleShot(CHECK_MS, self, self._check)

    def refresh(self) -> None:
        """Read the file again."""
        context = self._context
        self._glimpsed = None
        self._state = load_state(context.workspace, context.law, context.today())
        self.render_state(self._state)
        context.shell.count_waiting(self._state.waiting)

    def _check(self) -> None:
        """Show what is computed now, unless it is what is shown."""
        glimpsed, context = self._glimpsed, self._context
        if glimpsed is None or not self.isVisible():
            return  # it was computed meanwhile, or waits until it is shown again
        state = load_state(context.workspace, context.law, context.today())
        if state.said(context.tr.show) == glimpsed:
            self._glimpsed = None
        else:
            self.refresh()

    def _do(self, todo: Todo) -> None:
        if todo.level == "settled":
            self._open_again(todo)
            return
        self._context.shell.open_page(
            todo.page, learner_id=todo.learner_id, month=todo.month, part=todo.part
        )

    def _settle(self, todo: Todo) -> None:
        ask(self._context, self, todo)

    def _open_again(self, todo: Todo) -> None:
        try:
            open_duty_again(self._context.workspace, todo.key)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self._context.shell.say(T("It is to be done again."), undo=True)

    def _toggle_all(self) -> None:
        self.shows_all = not self.shows_all
        self.render_state(self._state)
        if self.all_button is not None:
            self.all_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export_calendar(self) -> None:
        try:
            path = export_calendar(self._context, self)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        if path is not None:
            self._context.shell.say(T("Written: {file}", file=path.name))

    def _open_learner(self, learner_id: int) -> None:
        self._context.shell.open_page("learner", learner_id=learner_id)
