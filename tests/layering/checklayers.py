#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every include and reports those that point up through the layers.

    checklayers.py ROOT [--qt MODULE=FOLDER[,FOLDER…]]…

Three rules, per folder (the most specific one in LAYERS counts):
 1. a project header ("model/…", "ui/…", "app/…") must lie in a layer that this folder may include;
 2. a Qt header is named by its class alone: <QWidget>, never <QtWidgets/QWidget>, which a compiler finds without linking the module;
 3. the class must belong to a Qt module that this layer links. Where the folders of Qt's headers are given by --qt, a class is looked up
    in them; where they are not, a short list of well-known widget classes stands in.
Problems are printed as FILE:LINE: message; exit status 1 if there are any.
"""

import argparse
import pathlib
import re
import sys

# folder: (layers it may include besides itself, Qt modules it may use)
CORE = {"Core", "Sql"}
GUI = CORE | {"Gui"}
FIGURE = GUI | {"Svg"}
WIDGETS = FIGURE | {"Widgets", "Charts", "SvgWidgets"}
LAYERS = {
    "model": (set(), CORE),
    "ui/scene": ({"model"}, GUI),
    "ui/figure": ({"model", "ui/scene"}, FIGURE),
    "ui/widgets": ({"model", "ui/scene", "ui/figure"}, WIDGETS),
    "app": ({"model", "ui/scene", "ui/figure", "ui/widgets"}, WIDGETS),
    "app/cli": ({"model", "ui/scene", "ui/figure"}, FIGURE),
}
KNOWN_WIDGET_CLASSES = re.compile(
    r"Q(Application|Widget|MainWindow|Dialog|Label|DockWidget|Style|StyleFactory|LineEdit|TextEdit|TextBrowser|Menu|ToolBar|Splitter"
    r"|\w*(Button|Box|BoxLayout|GridLayout|FormLayout|ChartView)|(Tree|Table|List|Graphics)View|\w+Dialog|Abstract(ItemView|ScrollArea))$"
)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOURCES = {".h", ".hpp", ".cpp", ".cc", ".mm"}


def layer_of(path):
    """The layer that a path from the root lies in, or None."""
    fitting = [layer for layer in LAYERS if path == layer or path.startswith(layer + "/")]
    return max(fitting, key=len, default=None)


def modules_of(header, qt_folders):
    """The Qt modules that have this header."""
    if qt_folders:
        return {module for module, folders in qt_folders.items() if any((folder / header).is_file() for folder in folders)}
    return {"Widgets"} if KNOWN_WIDGET_CLASSES.match(header) else {"Core"}


def problem_with(layer, kind, target, file, root, qt_folders):
    """What is wrong with one include, or None."""
    may_include, may_use = LAYERS[layer]
    if re.match(r"Qt\w*/", target):
        return f"<{target}>: name the class alone, <{target.split('/')[-1]}>, so that it does not compile without its module"
    if kind == "<":
        if re.match(r"[Qq][A-Za-z]", target):
            modules = modules_of(target, qt_folders)
            if not modules & may_use:
                found_in = "Qt " + ", ".join(sorted(modules)) if modules else "no Qt module that this project uses"
                return f"<{target}> is in {found_in}; {layer} may use Qt {', '.join(sorted(may_use))}"
        return None
    # A header beside the file is found first, as the compiler does it.
    beside = (file.parent / target).resolve()
    if beside.is_file() and beside.is_relative_to(root):
        target = beside.relative_to(root).as_posix()
    other = layer_of(target)
    if target.startswith("tests/"):
        return f'"{target}": tests include the program, not the other way round'
    if other and other != layer and other not in may_include:
        return f'"{target}" points up: {layer} may include {", ".join(sorted(may_include)) or "only itself"}'
    return None


def problems(root, qt_folders):
    """All problems below root, and the number of includes read."""
    found, read = [], 0
    for top in sorted({layer.split("/")[0] for layer in LAYERS}):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in SOURCES:
                continue
            name = file.relative_to(root).as_posix()
            layer = layer_of(name)
            if layer is None:
                found.append(f"{name}:1: lies in no layer; put it into one of {', '.join(sorted(LAYERS))}")
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                read += 1
                message = problem_with(layer, match[1], match[2], file, root, qt_folders)
                if message:
                    found.append(f"{name}:{number}: {message}")
    return found, read


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--qt", action="append", default=[], metavar="MODULE=FOLDER[,FOLDER]")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    qt_folders = {}
    for entry in options.qt:
        module, folders = entry.split("=", 1)
        qt_folders[module] = [pathlib.Path(folder) for folder in folders.split(",") if folder]
    found, read = problems(root, qt_folders)
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"layering: {read} includes read, {len(found)} problems")
    if read == 0:
        print("layering: nothing was read below", root, file=sys.stderr)
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
