"""The program under the session: the real application in this process, a person in a thread beside it.

    python -m tests.session ORDERS.json

The screen is the one of ``DISPLAY``. What was done and how long it took is written where the orders say.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from pathlib import Path

from gui.app import run
from tests.session import acts
from tests.session.eyes import Eyes, started_application
from tests.session.hands import Hands
from tests.session.orders import Orders, write_steps
from tests.session.person import Person
from tests.session.window_keeper import WindowKeeper
from tests.session.x_library import XLibrary


def do_everything(orders: Orders) -> None:
    """Do it all in its order; the last act ends the program."""
    display, library = os.environ["DISPLAY"], XLibrary()
    WindowKeeper(library, display)
    person = Person(Hands(library, display), Eyes(started_application()), orders.pictures)
    try:
        acts.import_folder(person, orders.folder, orders.library)
        acts.review_by_keys(person)
        acts.correct_and_undo(person, orders.reason)
        acts.look_up_authority(person, orders.authority)
        acts.move_date(person)
        acts.save_search(person, orders.words, orders.search)
        acts.save_view(person, orders.table_words, orders.view)
        acts.export(person, orders.export)
    except BaseException:
        person.keeps_last_sight(orders.told.with_name("where-it-stopped.png"))
        raise
    finally:
        write_steps(person.steps, orders.told)
    person.quits()


def do_or_end(orders: Orders) -> None:
    """Do everything; where that fails the program is ended at once, whatever dialog is open."""
    try:
        do_everything(orders)
    except BaseException:  # noqa: BLE001  told to the test, which fails by it
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


if __name__ == "__main__":
    person = threading.Thread(target=do_or_end, args=(Orders.read(Path(sys.argv[1])),), name="person", daemon=True)
    person.start()
    sys.exit(run([]))
