#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the layering check finds what it must find: each case is one file in a small made-up tree."""

import pathlib
import sys
import tempfile
import unittest

import checklayers

QT_HEADERS = {
    "Core": ["QString", "qstring.h", "QObject"],
    "Gui": ["QImage", "QAction", "QGuiApplication"],
    "Widgets": ["QWidget", "QApplication", "qwidget.h"],
    "Svg": ["QSvgGenerator"],
    "Charts": ["QChartView"],
    "Network": ["QNetworkRequest"],
}


class Layering(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name).resolve() / "project"
        self.qt = {}
        for module, headers in QT_HEADERS.items():
            folder = self.root.parent / "qt" / module
            folder.mkdir(parents=True)
            for header in headers:
                (folder / header).touch()
            self.qt[module] = [folder]

    def check(self, path, line, qt=True):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"// first line\n{line}\n", encoding="utf-8")
        found, read = checklayers.problems(self.root, self.qt if qt else {})
        self.assertEqual(read, 1, "the include was read")
        return found

    def test_finds(self):
        cases = [
            ("model/time/edtf.cpp", '#include "ui/scene/theme.h"', "points up"),
            ("model/time/edtf.cpp", '#include "app/main.h"', "points up"),
            ("model/time/edtf.h", "#include <QImage>", "Qt Gui"),
            ("model/time/edtf.h", "#include <QWidget>", "Qt Widgets"),
            ("model/time/edtf.h", "#include <qwidget.h>", "Qt Widgets"),
            ("model/time/edtf.h", "  #  include <QtCore/QString>", "class alone"),
            ("ui/scene/theme.h", "#include <QtWidgets/QWidget>", "class alone"),
            ("ui/scene/theme.h", '#include "QtWidgets/QWidget"', "class alone"),
            ("ui/scene/theme.h", "#include <QApplication>", "Qt Widgets"),
            ("ui/scene/theme.h", "#include <QSvgGenerator>", "Qt Svg"),
            ("ui/scene/theme.h", '#include "ui/figure/figure.h"', "points up"),
            ("ui/figure/figure.h", "#include <QChartView>", "Qt Charts"),
            ("ui/figure/figure.h", '#include "ui/widgets/canvas.h"', "points up"),
            ("ui/widgets/canvas.h", '#include "app/document.h"', "points up"),
            ("ui/widgets/canvas.h", '#include "tests/support/fake.h"', "tests"),
            ("ui/widgets/canvas.h", "#include <QNetworkRequest>", "Qt Network"),
            ("ui/widgets/canvas.h", "#include <QMisspelt>", "no Qt module"),
            ("app/cli/main.cpp", '#include "ui/widgets/canvas.h"', "points up"),
            ("app/cli/main.cpp", "#include <QApplication>", "Qt Widgets"),
        ]
        for path, line, reason in cases:
            with self.subTest(path=path, line=line):
                found = self.check(path, line)
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(f"{path}:2: "), found[0])
                self.assertIn(reason, found[0])
                (self.root / path).unlink()

    def test_finds_an_upward_include_by_a_relative_path(self):
        (self.root / "ui/scene").mkdir(parents=True)
        (self.root / "ui/scene/theme.h").touch()
        self.assertIn("points up", self.check("model/history.cpp", '#include "../ui/scene/theme.h"')[0])

    def test_finds_a_file_in_no_layer(self):
        (self.root / "ui").mkdir(parents=True)
        (self.root / "ui/stray.cpp").touch()
        self.assertIn("no layer", checklayers.problems(self.root, self.qt)[0][0])

    def test_knows_widgets_without_the_qt_folders(self):
        self.assertEqual(len(self.check("model/history.cpp", "#include <QPushButton>", qt=False)), 1)

    def test_passes(self):
        cases = [
            ("model/time/edtf.cpp", '#include "model/support/result.h"'),
            ("model/time/edtf.cpp", "#include <QString>"),
            ("model/time/edtf.cpp", "#include <vector>"),
            ("model/exchange/json.cpp", "#include <nlohmann/json.hpp>"),
            ("ui/scene/theme.h", "#include <QImage>"),
            ("ui/figure/figure.h", "#include <QSvgGenerator>"),
            ("ui/widgets/canvas.h", '#include "ui/figure/figure.h"'),
            ("ui/widgets/canvas.h", "#include <QChartView>"),
            ("app/main.cpp", '#include "ui/widgets/canvas.h"'),
            ("app/cli/main.cpp", '#include "ui/figure/figure.h"'),
        ]
        for path, line in cases:
            with self.subTest(path=path, line=line):
                self.assertEqual(self.check(path, line), [])
                (self.root / path).unlink()

    def test_an_empty_tree_is_not_a_pass(self):
        self.root.mkdir()
        self.assertEqual(checklayers.main([str(self.root)]), 1)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=0))
