"""The window: the menu, the page shown, and what a page may ask of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.ui import keys, readingorder, theme
from desktop.ui.context import PageContext
from desktop.ui.fileactions import FileActions
from desktop.ui.focusplace import focus_place, restore_focus
from desktop.ui.frame import Frame
from desktop.ui.glimpse import Glimpse
from desktop.ui.groups import group_of
from desktop.ui.kept import Kept
from desktop.ui.keyboard import Keyboard
from desktop.ui.menu import NEW_LEARNER
from desktop.ui.pages import OF_MONTH
from desktop.ui.pages.home.view import HomeView
from desktop.ui.people import Person, first_person, month_for, people
from desktop.ui.startup import World
from desktop.ui.status import law_text
from desktop.ui.todo.shown import HomeState
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from desktop.law.book import LawBook
    from desktop.law.news import LawNews
    from desktop.services.workspace import Workspace

MINIMUM = (900, 440)  # a screen of 1366 × 768 whose letters are half as large again
FOLD_BELOW = 1100
SOON_MS = 500
_OF_LEARNER = {"learner", "end", "timetable", "weeks", "pay", "holidays", "accident", "papers"}


class MainWindow(QMainWindow):
    """The one window; it is the ``Shell`` of its pages.

    Attributes:
        files: What opens and backs up files.
        workspace: The open file, or None on the welcome page.

    Signals:
        changed: A step touched these tables; queued, so that who changed the file is done.
        leaving: The open file, which is closed right after.
        rebuilt: Everything was built anew: another file, language, size or theme.
    """

    changed = Signal(object)
    leaving = Signal(object)
    rebuilt = Signal()

    def __init__(self, world: World, language: Language) -> None:
        super().__init__()
        self._world = world
        self._language = language
        self._tr = world.translator(language)
        self._page, self._back = "home", list[str]()
        self._learner: int | None = None
        self._month = month_for(None, world.today())
        self._people: list[Person] = []
        self._frame: Frame | None = None
        self.workspace: Workspace | None = None
        self._locked = False
        self._kept: Kept | None = None  # while it is locked
        self._typed: dict[str, Any] = {}  # what pages that are built anew begin with
        self._news: LawNews | None = None
        self._news_read = False
        self._law: LawBook | None = None  # that of the pages that are shown
        self._glimpse: HomeState | None = None  # until its file is open
        self.files = FileActions(world, self._tr, self)
        self.files.opened.connect(self.show_workspace)
        self.files.refused.connect(self.refuse)
        self.changed.connect(self._refresh, Qt.ConnectionType.QueuedConnection)
        self._keyboard = Keyboard(self)
        self.setMinimumSize(*MINIMUM)
        self.resize(1366, 688)
        self.restoreGeometry(
            QByteArray.fromHex(world.preferences.geometry.encode("ascii", "ignore"))
        )
        self._problem: Refused | None = None
        self._speak()
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system, Qt.ConnectionType.QueuedConnection)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count_again)
        self._ring: FocusRing | None = None
        self._toast: Toast | None = None

    # What a page may ask.

    def open_page(
        self,
        page: str,
        *,
        learner_id: int | None = None,
        month: Month | None = None,
        part: str = "",
    ) -> None:
        """Show a page, for a learner (``NEW_LEARNER`` for a new one) and a month, at a part."""
        if self.workspace is None or self._frame is None:
            return
        other = learner_id is not None and learner_id != (self._learner or NEW_LEARNER)
        elsewhere = other or (month is not None and month != self._month)
        if elsewhere:
            keys.finish_typing()  # it is about the learner and the month before
        place, same = focus_place(self.parts()), page == self._page
        if other:
            self._learner = learner_id or None
            self._read_people()
            self._month = month_for(self._person(), self._world.today())
        if month is not None:
            self._month = month
        if elsewhere:
            self._frame.stack.look_elsewhere(learner=other)
        if not same:
            self._back.append(self._page)
        self._show(page)
        if elsewhere or not same:
            # The widget that had the focus may be gone or hidden: it is never lost.
            restore_focus(self.parts(), place if same else None, self.current())
        show_part = getattr(self.current(), "show_part", None)
        if part and callable(show_part):
            show_part(part)

    def prepare_page(self, page: str) -> None:
        """Build a page before anybody asks for it; nothing while there is no file to show."""
        if self.workspace is not None and self._frame is not None:
            self._frame.stack.prepare(page)

    def say(self, message: Message, *, undo: bool = False) -> None:
        """Tell what was done; nothing while the window is locked."""
        if self._toast is not None and not self._locked:
            word = self._tr(T("Undo")) if undo else ""
            self._toast.say(self._tr(message), word, self.undo if undo else None)

    def refuse(self, refusal: Refused) -> None:
        """Tell why something was not done."""
        if self.workspace is None:
            self._problem = refusal  # it stays until a file is open
            self.rebuild()
        elif self._toast is not None:
            self._toast.say(self._tr(refusal.reason), done=False)

    def count_waiting(self, count: int) -> None:
        """Show in the menu how many dates wait on the home page."""
        if self._frame is not None:
            self._frame.menu.items()["home"].set_count(count)

    def choose_language(self, language: Language) -> None:
        """Show everything in another language."""
        self._language = language
        self._tr = self._world.translator(language)
        self.files.tr_ = self._tr
        self._speak()
        self._world.preferences.language = language.value
        self._world.preferences.save()
        self._build_anew()

    def choose_theme(self, theme: str) -> None:
        """Show everything light, dark, or as the system says."""
        self._world.preferences.theme = theme
        self._redress()

    def choose_text_size(self, factor: float) -> None:
        """Show everything larger or smaller."""
        self._world.preferences.factor = factor
        self._redress()

    def translator(self, language: Language) -> Translator:
        """Return the translator of a language."""
        return self._world.translator(language)

    # The file.

    def show_glimpse(self, glimpse: Glimpse) -> QWidget:
        """Show what a file looks like while it is not open yet, and return its page."""
        frame = Frame(self._tr, glimpse.law, self.context)
        frame.status.set_backup_text(glimpse.backup, proven=glimpse.proven)
        frame.menu.set_people(list(glimpse.people), glimpse.current)
        frame.menu.set_current("home")
        frame.menu.items()["home"].set_count(glimpse.home.waiting)
        self._frame = frame
        # First, while it is empty: a page that changes its window is dressed a second time.
        self.setCentralWidget(frame)
        view = HomeView(self._tr)
        frame.stack.show_glimpse(view)
        view.render_first(glimpse.home)
        self._glimpse = glimpse.home
        self.setWindowTitle(f"{glimpse.company} – Tandem" if glimpse.company else "Tandem")
        self._fold()
        return view

    def take_glimpse(self) -> HomeState | None:
        """Return, once, what was shown of the home page of this file before it was open."""
        glimpse, self._glimpse = self._glimpse, None
        return glimpse

    def show_workspace(self, workspace: Workspace) -> None:
        """Show a file that is open now; the one before is closed."""
        keys.finish_typing()
        self._leave()
        self.workspace = workspace
        self.files.path = workspace.path
        self._problem, self._locked = None, False
        workspace.listeners.append(self._hear)
        self._learner = None
        self._read_people()
        person = first_person(self._people, self._world.today())
        self._learner = None if person is None else person.id
        self._month = month_for(person, self._world.today())
        self._page = "home"
        self._back.clear()
        self.rebuild()

    def undo(self) -> None:
        """Take the last step back."""
        self._step(back=True)

    def redo(self) -> None:
        """Do the last step taken back again."""
        self._step(back=False)

    def back_up(self) -> None:
        """Say that everything is saved, and prove it with a backup."""
        if self.workspace is None or self._frame is None:
            return
        keys.finish_typing()
        try:
            at = self.files.back_up(self.workspace)
        except Refused as refusal:
            self.refuse(refusal)
            return
        self._frame.status.set_backup(at)
        self.say(T("Everything was saved already. The backup was made and checked."))

    def lock(self) -> None:
        """Hide everything until somebody opens it again; what is half typed stays so."""
        if self.workspace is None or self._frame is None:
            return
        place = focus_place(self.parts())
        keys.finish_typing()
        if self.takeCentralWidget() is self._frame:
            self._kept = Kept(self._frame, place, self.today())
        self._frame = None
        self._locked = True
        self.rebuild()

    def _unlock(self, password: str) -> None:
        from desktop.ui.locked import LockedPage  # noqa: PLC0415 - it is shown, so it was read

        page = self.centralWidget()
        if not self.files.is_password(password):
            if isinstance(page, LockedPage):
                page.say_wrong()
            return
        self._locked = False
        kept, self._kept = self._kept, None
        if kept is None:
            self.rebuild()
            return
        self._frame = kept.frame
        self.setCentralWidget(kept.frame)
        kept.frame.show()
        self._lay_over()
        restore_focus(self.parts(), kept.place, self.current())
        self._refresh(kept.missed)
        if kept.day != self.today() and self._frame is kept.frame:
            self._read_people()
            kept.frame.stack.tell_all()

    def _build_locked(self) -> None:
        from desktop.ui.locked import LockedPage  # noqa: PLC0415 - the first page waits for none

        page = LockedPage(self._tr, has_password=self.files.has_password())
        page.opening.connect(self._unlock)
        self.setCentralWidget(page)  # the pages are out of the window, not covered
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def law_news(self) -> LawNews | None:
        """Return what changed in the law since the last session that looked at it."""
        if not self._news_read:
            from desktop.ui.lawseen import (  # noqa: PLC0415 - only the page of the law asks
                read_news,
            )

            self._news_read = True
            self._news = read_news(self._world.preferences, self._world.law(), self._world.today())
        return self._news

    def has_password(self) -> bool:
        """Return whether the file is locked with a password."""
        return self.files.has_password()

    def set_password(self, current: str, new: str) -> None:
        """Lock the file with another password, or with none.

        Raises:
            Refused: The current one is wrong, or the file cannot be written.
        """
        from desktop.services.opening import check_new_password  # noqa: PLC0415 - seldom needed

        if self.workspace is None:
            return
        if not self.files.is_password(current):
            raise Refused(T("This is not the password of today. Type it again."), "current")
        check_new_password(new)
        page, learner, month = self._page, self._learner, self._month
        workspace, self.workspace = self.workspace, None
        workspace.listeners.clear()
        try:
            reopened = self.files.set_password(workspace, new)
        except Refused as refusal:
            self.files.open_path(workspace.path)
            self.refuse(refusal)
            return
        self.show_workspace(reopened)
        self._learner, self._month = learner, month
        self.open_page(page)
        said = (
            T("The file has a password now. Backups made before have none.")
            if new
            else T("The file has no password any more.")
        )
        self.say(said)

    def show_keys(self) -> None:
        """Show the keys that work here."""
        from desktop.ui.keyslist import KeysDialog  # noqa: PLC0415 - the first page waits for none

        KeysDialog(self, self._tr, self.page).open()

    # What is shown.

    @property
    def page(self) -> str:
        """The id of the page shown; ``welcome`` without a file."""
        return self._page if self.workspace is not None else "welcome"

    @property
    def language(self) -> Language:
        """The language shown."""
        return self._language

    def speaking(self) -> Translator:
        """Return the translator of the language shown."""
        return self._tr

    def today(self) -> date:
        """Return the day the window takes for today."""
        return self._world.today()

    def current(self) -> QWidget:
        """Return the page shown."""
        frame = self._frame
        shown = self.centralWidget() if frame is None else frame.stack.currentWidget()
        assert shown is not None
        return shown

    def context(self) -> PageContext:
        """Return what a page is given."""
        from desktop.services.own_law import law_of  # noqa: PLC0415 - reads the file

        assert self.workspace is not None
        law = law_of(self.workspace, self._world.law())
        return PageContext(
            workspace=self.workspace,
            law=law,
            tr=self._tr,
            today=self._world.today,
            learner_id=self._learner,
            month=self._month,
            shell=self,
        )

    def rebuild(self) -> None:
        """Build everything shown anew; page, learner, month and focus stay."""
        place = None if self.centralWidget() is None else focus_place(self.parts())
        keys.finish_typing()
        if self.workspace is None:
            self._build_welcome()
        elif self._locked:
            self._build_locked()
        else:
            self._build_frame()
        self._lay_over()
        restore_focus(self.parts(), place, self.current())
        self.rebuilt.emit()

    def _lay_over(self) -> None:
        """Lay what is above everything over it, and let the window follow what it shows."""
        self._ring, old_ring = FocusRing(self), self._ring
        self._toast, old_toast = Toast(self), self._toast
        self._ring.keep_below(self._toast)
        for old in (old_ring, old_toast):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._name()
        self._fold()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name Qt gives it
        """Walk with Tab as one reads."""
        return readingorder.step(self, forward=next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the menu when there is little room."""
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep place and size; let the file go."""
        keys.finish_typing()
        self._world.preferences.geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self._world.preferences.save()
        self.hide()
        self._leave()
        super().closeEvent(event)

    def _build_welcome(self) -> None:
        from desktop.ui.pages.welcome.page import WelcomePage  # noqa: PLC0415 - shown once
        from desktop.ui.pages.welcome.state import load_state  # noqa: PLC0415 - shown once

        self._frame = self._glimpse = None
        state = load_state(self._world.preferences, self._world.law(), self._problem)
        page = WelcomePage(state, self._tr)
        page.language_chosen.connect(self.choose_language)
        page.open_asked.connect(self.files.choose)
        page.file_asked.connect(self.files.open_path)
        page.demo_asked.connect(self.files.open_demo)
        page.set_creator(self.files.create)
        self.setCentralWidget(page)

    def _build_frame(self) -> None:
        assert self.workspace is not None
        self._law = self.context().law
        frame = Frame(self._tr, law_text(self._world.law().checked_on), self.context)
        frame.menu.page_chosen.connect(self._choose_page)
        frame.menu.learner_chosen.connect(self._choose_learner)
        frame.menu.lock_asked.connect(self.lock)
        frame.tabs.page_chosen.connect(self._choose_page)
        frame.status.undo_asked.connect(self.undo)
        frame.status.redo_asked.connect(self.redo)
        frame.status.page_asked.connect(self._choose_page)
        frame.status.set_backup(self.files.last_backup(self.workspace))
        self._frame = frame
        frame.stack.type_again(self._typed)
        self._typed = {}
        # First, while it is empty: a page that changes its window is dressed a second time.
        self.setCentralWidget(frame)
        self._read_people()
        self._show(self._page)
        self._show_steps()

    def _show(self, page: str) -> None:
        assert self._frame is not None
        self._page = page
        self._frame.menu.set_current(group_of(page))
        self._frame.tabs.set_page(page)
        self._frame.stack.show_page(page)

    def step_tab(self, by: int) -> None:
        """Go to the page beside this one."""
        if self._frame is not None:
            self._frame.tabs.step(by)

    def _choose_page(self, page: str) -> None:
        self.open_page(page)

    def _choose_learner(self, learner_id: int) -> None:
        page = self._page if self._page in _OF_LEARNER and learner_id else "learner"
        self.open_page(page, learner_id=learner_id)

    def _read_people(self) -> None:
        assert self.workspace is not None
        self._people = people(self.workspace, self._world.today())
        if self._frame is None:
            return
        person = self._person()
        self._frame.menu.set_people(
            [(one.id, one.name, self._tr(one.detail)) for one in self._people],
            None if person is None else (person.name, self._tr(person.detail), person.initials),
        )

    def _person(self) -> Person | None:
        return next((one for one in self._people if one.id == self._learner), None)

    def _name(self) -> None:
        if self.workspace is None or self._locked:
            self.setWindowTitle("Tandem")
            return
        from desktop.services.employer import company  # noqa: PLC0415 - reads the file

        known = company(self.workspace)
        self.setWindowTitle("Tandem" if known is None else f"{known.name} – Tandem")

    def _show_steps(self) -> None:
        if self.workspace is not None and self._frame is not None:
            done, undone = self.workspace.done, self.workspace.undone
            self._frame.status.set_steps(
                done[-1].label if done else None, undone[-1].label if undone else None
            )

    def _hear(self, tables: frozenset[str]) -> None:
        self.changed.emit(tables)

    def _refresh(self, tables: frozenset[str]) -> None:
        if self._toast is not None:
            self._toast.outdate()  # the last step is another one
        if self._kept is not None:
            self._kept.missed |= tables
        if self.workspace is None or self._frame is None:
            return
        if tables & {"learner", "contract", "level_step"}:
            known = {person.id for person in self._people}
            self._read_people()
            self._follow_people(known)
        if "setting" in tables and self.context().law is not self._law:
            self._build_anew()  # another law: every page is computed anew
            return
        if "company" in tables:
            self._name()
        self._show_steps()
        self._frame.stack.tell(tables)
        self._counting.start(SOON_MS)

    def _count_again(self) -> None:
        """Let the home page say how many dates wait, though another page is shown."""
        if self.workspace is not None and self._frame is not None:
            self._frame.stack.catch_up("home")

    def _follow_people(self, known: set[int]) -> None:
        """Show another learner where the one shown is gone, or the one who came (back)."""
        gone = self._learner is not None and self._person() is None
        new = [person for person in self._people if person.id not in known]
        if not gone and not (self._learner is None and len(new) == 1):
            return
        person = first_person(self._people, self._world.today()) if gone else new[0]
        self.open_page(self._page, learner_id=NEW_LEARNER if person is None else person.id)

    def _step(self, *, back: bool) -> None:
        if self.workspace is None or self._locked:
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.isModified():
            keys.finish_typing()  # what is being typed is written first
            focus.setFocus()
        try:
            label = self.workspace.undo() if back else self.workspace.redo()
        except Refused as refusal:
            self.refuse(refusal)
            return
        self.say(T("Undone: {step}", step=label) if back else T("Done again: {step}", step=label))

    def _drop_kept(self) -> None:
        if self._kept is not None:
            self._kept.drop()
            self._kept = None

    def _leave(self) -> None:
        self._drop_kept()
        self._typed = {}
        if self.workspace is not None:
            self.workspace.listeners.clear()
            self.leaving.emit(self.workspace)
            self.workspace.close()
            self.workspace = None
            self.files.path = None

    def _speak(self) -> None:
        from desktop.ui.qtwords import speak  # noqa: PLC0415 - not before the window

        speak(self._tr)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        """Turn dark or light with the system, once no dialog stands in the way."""
        if self._world.preferences.theme != "auto" or theme.system_theme() == theme.theme_name():
            return
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(SOON_MS, self, self._follow_again)
            return
        self._redress()

    def _follow_again(self) -> None:
        self._follow_system(Qt.ColorScheme.Unknown)

    def _redress(self) -> None:
        preferences = self._world.preferences
        preferences.save()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self._frame is not None:
            self._frame.stack.drop_hidden()  # all that is there is dressed, whether it stays or not
        theme.apply_theme(app, preferences.theme, preferences.factor)
        self._build_anew()

    def _build_anew(self) -> None:
        """Build everything anew in other words, sizes or colours; what is half typed stays."""
        frame = self._frame if self._kept is None else self._kept.frame
        if frame is not None:
            self._typed = frame.stack.half_typed()
        self._drop_kept()
        self.rebuild()

    def _fold(self) -> None:
        if self._frame is not None:
            folded = self.width() < theme.px(FOLD_BELOW)
            if folded != self._frame.menu.is_folded():
                self._frame.menu.set_folded(folded=folded)

    # What the keyboard asks.

    def print_paper(self) -> None:
        """Print the paper that is seen: that of the documents page, or of the page itself.

        A page without one of its own shows first, on the documents page, what would be printed.
        """
        keys.finish_typing()
        part, seen = getattr(self.current(), "own_paper", ""), self._page == "papers"
        self.open_page("papers", part=part)
        print_now = getattr(self.current(), "print_now", None)
        if callable(print_now) and (part or seen):
            print_now()

    def open_chooser(self) -> None:
        """Open the list of learners."""
        if self._frame is not None:
            self._frame.menu.chooser.open_list()

    def move_month(self, months: int) -> None:
        """Look at a later or an earlier month, or year where the page shows one."""
        move_year = getattr(self.current(), "move_year", None)
        if callable(move_year):
            move_year(months)
        elif self._page in OF_MONTH:
            self.open_page(self._page, month=self._month.plus(months))

    def go_back(self) -> None:
        """Show the page shown before."""
        if self._back and self._frame is not None:
            self._show(self._back.pop())

    def dismiss(self) -> None:
        """Take the message away."""
        if self._toast is not None:
            self._toast.hide()

    def parts(self) -> list[QWidget]:
        """Return the parts of the window F6 walks through."""
        page = self.current()
        inside: list[QWidget] = [page]
        if isinstance(page, Page):
            head = page.actions.parentWidget()
            inside = [page.scroll_area] if head is None else [head, page.scroll_area]
        if self._frame is None:
            return inside
        return [self._frame.menu, self._frame.beside, *inside, self._frame.status]
