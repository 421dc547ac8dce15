// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/itemwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::words {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ItemWords", text); }

QString symbolOf(const QString &currency)
{
    if (currency == "USD"_L1)
        return u"US$"_s;
    if (currency == "AUD"_L1)
        return u"A$"_s;
    if (currency == "CAD"_L1)
        return u"C$"_s;
    return currency.isEmpty() ? QString() : currency + QChar(QChar::Nbsp);
}

/// The number with as many decimals as it has, at most three; empty if it has more.
QString shortNumber(double value, const QLocale &locale)
{
    const double thousandths = value * 1000;
    if (std::abs(thousandths - std::round(thousandths)) > 1e-6)
        return {};
    int decimals = 3;
    for (auto digits = std::llround(thousandths); decimals > 0 && digits % 10 == 0; digits /= 10)
        --decimals;
    return locale.toString(value, 'f', decimals);
}

} // namespace

QString sum(const Amount &amount, const QLocale &locale)
{
    if (!amount.value)
        return {};
    const double value = *amount.value;
    const QString symbol = symbolOf(amount.currency);
    const struct
    {
        double unit;
        QString text;
    } scales[] = {{1e12, tr("%1 trillion")}, {1e9, tr("%1 billion")}, {1e6, tr("%1 million")}};
    for (const auto &scale : scales) {
        if (std::abs(value) < scale.unit)
            continue;
        const QString number = shortNumber(value / scale.unit, locale);
        if (!number.isEmpty())
            return symbol + scale.text.arg(number);
        break;
    }
    const bool isWhole = std::abs(value - std::round(value)) < 1e-6;
    return symbol + locale.toString(value, 'f', isWhole ? 0 : 2);
}

QString relation(LinkRelation relation)
{
    switch (relation) {
    case LinkRelation::BuildsOn:
        return tr("Builds on");
    case LinkRelation::RespondsTo:
        return tr("Responds to");
    case LinkRelation::Implements:
        return tr("Implements");
    case LinkRelation::Amends:
        return tr("Amends");
    case LinkRelation::Supersedes:
        return tr("Supersedes");
    case LinkRelation::Follows:
        return tr("Follows");
    }
    return {};
}

QString inverseRelation(LinkRelation relation)
{
    switch (relation) {
    case LinkRelation::BuildsOn:
        return tr("Led to");
    case LinkRelation::RespondsTo:
        return tr("Answered by");
    case LinkRelation::Implements:
        return tr("Carried out by");
    case LinkRelation::Amends:
        return tr("Amended by");
    case LinkRelation::Supersedes:
        return tr("Superseded by");
    case LinkRelation::Follows:
        return tr("Followed by");
    }
    return {};
}

QString basis(LinkBasis basis) { return basis == LinkBasis::Stated ? tr("stated") : tr("inferred"); }

QString confidence(Confidence confidence)
{
    switch (confidence) {
    case Confidence::None:
        return {};
    case Confidence::Low:
        return tr("low confidence");
    case Confidence::Medium:
        return tr("medium confidence");
    case Confidence::High:
        return tr("high confidence");
    }
    return {};
}

QString grade(SourceGrade grade)
{
    switch (grade) {
    case SourceGrade::Primary:
        return tr("Primary source");
    case SourceGrade::PrimaryCopy:
        return tr("Copy of a primary source");
    case SourceGrade::Secondary:
        return tr("Secondary source");
    case SourceGrade::Weak:
        return tr("Weak source");
    case SourceGrade::Article:
        return tr("Starting article");
    }
    return {};
}

QString placeIn(const Citation &citation)
{
    QStringList parts;
    if (!citation.section.isEmpty())
        parts << tr("section “%1”").arg(citation.section);
    if (citation.paragraph)
        parts << tr("paragraph %1").arg(*citation.paragraph);
    if (!citation.page.isEmpty())
        parts << tr("page %1").arg(citation.page);
    return parts.join(u", "_s);
}

QString field(const QString &name)
{
    const struct
    {
        QLatin1StringView name;
        const char *text;
    } fields[] = {
        {"date"_L1, QT_TRANSLATE_NOOP("ItemWords", "Date")},
        {"summary"_L1, QT_TRANSLATE_NOOP("ItemWords", "Content")},
        {"amounts"_L1, QT_TRANSLATE_NOOP("ItemWords", "Amounts")},
        {"parties"_L1, QT_TRANSLATE_NOOP("ItemWords", "Parties")},
        {"title"_L1, QT_TRANSLATE_NOOP("ItemWords", "Title")},
        {"status"_L1, QT_TRANSLATE_NOOP("ItemWords", "Status")},
        {"statusNote"_L1, QT_TRANSLATE_NOOP("ItemWords", "Status")},
        {"notes"_L1, QT_TRANSLATE_NOOP("ItemWords", "Notes")},
        {"places"_L1, QT_TRANSLATE_NOOP("ItemWords", "Places")},
        {"minerals"_L1, QT_TRANSLATE_NOOP("ItemWords", "Minerals")},
    };
    for (const auto &known : fields) {
        if (name == known.name)
            return tr(known.text);
    }
    return name;
}

QString country(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

bool isAbbreviation(const QString &shortName)
{
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    return std::adjacent_find(shortName.begin(), shortName.end(),
                              [&isUpper](QChar a, QChar b) { return isUpper(a) && isUpper(b); }) != shortName.end();
}

QString capitalised(const QString &text) { return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1); }

} // namespace pactline::words
