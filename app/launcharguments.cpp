// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launcharguments.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// With a value after them, as QGuiApplication and QApplication document them.
constexpr QLatin1StringView withValue[] = {
    "platform"_L1,        "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1,
    "qwindowgeometry"_L1, "qwindowicon"_L1,        "qwindowtitle"_L1,  "session"_L1,
    "style"_L1,           "stylesheet"_L1,         "display"_L1,       "geometry"_L1,
};
constexpr QLatin1StringView alone[] = {"reverse"_L1, "widgetcount"_L1, "nograb"_L1, "dograb"_L1, "sync"_L1};

bool isOneOf(QStringView name, std::span<const QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView known) { return name == known; });
}

/// The name of an option with one or two dashes and no value; empty for anything else.
QStringView optionName(QStringView argument)
{
    if (!argument.startsWith(u'-'))
        return {};
    return argument.mid(argument.startsWith(u"--") ? 2 : 1);
}

} // namespace

QStringList withoutToolkitOptions(const QStringList &arguments)
{
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--"_L1)
            return left + arguments.mid(i);
        const QStringView name = optionName(arguments.at(i));
        const qsizetype equals = name.indexOf(u'=');
        if (isOneOf(name, alone) || (equals > 0 && isOneOf(name.left(equals), withValue)))
            continue;
        if (isOneOf(name, withValue)) {
            ++i;
            continue;
        }
        left << arguments.at(i);
    }
    return left;
}

bool hasDisplay(const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool isAsked = withoutToolkitOptions(arguments).size() != arguments.size();
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isAsked || isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

} // namespace pactline
