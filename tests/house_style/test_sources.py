"""Every rule over every file, and every rule proven able to fail."""

from collections.abc import Callable, Iterator

import pytest

from tests.house_style import boundaries, shape
from tests.house_style.sources import Source, sources

Rule = Callable[[Source], Iterator[str]]
RULES: tuple[Rule, ...] = (*shape.RULES, *boundaries.RULES)

DOC = '"""What it is for."""\n'
METHODS = "".join(f"    def deed_{letter}(self): ...\n" for letter in "abcdefghijklm")
PLANTED: tuple[tuple[Rule, str, str], ...] = (
    (shape.long_files, "sync/kernel/x.py", "x = 1\n" * 301),
    (shape.long_functions, "sync/kernel/x.py", "def f():\n" + "    x = 1\n" * 40),
    (shape.wide_classes, "sync/kernel/x.py", "class Wide:\n" + METHODS),
    (shape.missing_docstring, "sync/kernel/x.py", "x = 1\n"),
    (shape.banned_words, "sync/kernel/order_utils.py", DOC),
    (shape.banned_words, "sync/kernel/x.py", "class OrderManager: ..."),
    (shape.banned_words, "sync/kernel/x.py", "def process_order(): ..."),
    (shape.banned_words, "sync/kernel/x.py", "def order_data(): ..."),
    (boundaries.inner_imports, "sync/kernel/x.py", "def f():\n    import os\n"),
    (boundaries.type_checking, "sync/kernel/x.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    x = 1\n"),
    (boundaries.own_clocks, "sync/client/x.py", "from datetime import datetime\nnow = datetime.now(None)\n"),
    (boundaries.own_clocks, "sync/central/x.py", "import random\n"),
    (boundaries.own_clocks, "sync/central/x.py", "from random import choice\n"),
    (boundaries.own_clocks, "sync/domain/x/commands.py", "from uuid import uuid4\nnew = uuid4()\n"),
    (boundaries.surroundings, "sync/domain/x/rules.py", "import os\nhome = os.environ['HOME']\n"),
    (boundaries.built_sql, "sync/client/x.py", "run(f'SELECT * FROM {table}')\n"),
    (boundaries.built_sql, "sync/client/x.py", "run('DELETE FROM ' + table)\n"),
    (boundaries.built_sql, "sync/client/x.py", "run('update {} set x = 1'.format(table))\n"),
    (boundaries.stray_pragma, "sync/client/x.py", "run('PRAGMA synchronous = OFF')\n"),
    (boundaries.far_days, "dms_desktop/x.py", "today = clock.now().date()\n"),
    (boundaries.parted_sentences, "dms_desktop/x.py", "words += \" \" + self.tr('It is late.')\n"),
    (boundaries.hidden_words, "dms_desktop/x.py", "title = f\"{self.tr('Price')} {currency}\"\n"),
    (boundaries.rich_text, "dms_desktop/x.py", "label.setTextFormat(Qt.TextFormat.RichText)\n"),
    (boundaries.stray_sheets, "sync/central/x.py", "import csv\ncsv.writer(file).writerows(rows)\n"),
    (boundaries.stray_sheets, "dms_desktop/x.py", "book = xlsxwriter.Workbook(path)\n"),
    (boundaries.rich_text, "dms_desktop/x.py", "label.setText('<b>' + name + '</b>')\n"),
    (boundaries.lone_plurals, "dms_desktop/x.py", "label.setText(self.tr('{count} lines').format(count=1))\n"),
    (boundaries.lone_plurals, "dms_desktop/x.py", "NO = {'late': QT_TRANSLATE_NOOP('refusal', 'In {left} seconds.')}\n"),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps_the_rule(rule: Rule) -> None:
    found = [f"{source.path}: {complaint}" for source in sources() for complaint in rule(source)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("rule", "path", "text"), PLANTED, ids=lambda value: getattr(value, "__name__", None))
def test_a_planted_breach_is_found(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Source(path, text)))


def test_a_name_that_qt_dictates_is_no_breach() -> None:
    model = "class Rows(QAbstractTableModel):\n    def headerData(self): ...\n"
    assert not list(shape.banned_words(Source("dms_desktop/x.py", model)))


def test_every_rule_has_a_planted_breach() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(RULES)


def test_the_rules_see_the_whole_project() -> None:
    assert {"sync/kernel/records.py", "tests/conftest.py"} <= {source.path for source in sources()}
