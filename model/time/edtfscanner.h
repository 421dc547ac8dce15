// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"

#include <QCoreApplication>
#include <QStringView>

#include <optional>

namespace pactline::edtf {

/// Gives the messages of the reader their place among the translations.
struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(pactline::edtf::Messages)
};

/// How far an EDTF text has been read, and why no further. The text must outlive the scanner.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] const ParseError &error() const { return m_error; }

    [[nodiscard]] bool isAtEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] bool isAt(char16_t c) const { return !isAtEnd() && m_text[m_position] == QChar(c); }
    [[nodiscard]] bool isAtDots() const { return m_text.sliced(m_position).startsWith(u".."); }
    /// 0 to 9; the digits of other scripts are none here.
    [[nodiscard]] bool isAtDigit() const { return !isAtEnd() && isDigit(m_text[m_position]); }
    [[nodiscard]] bool isAtQualifier() const { return isAt(u'?') || isAt(u'~') || isAt(u'%'); }
    /// Where one stated date can end: the end of the text, or what separates dates.
    [[nodiscard]] bool isAtDateEnd() const;

    /// The character at the position, which it leaves behind. Not at the end.
    char16_t take() { return m_text[m_position++].unicode(); }
    void skip(qsizetype count) { m_position += count; }
    /// Leaves the character behind if it is there.
    bool skipIf(char16_t c);
    /// Leaves one qualifier behind, if there is one; else an unset one.
    DateQualifier takeQualifier();
    /// The number of exactly so many digits.
    std::optional<int> takeNumber(int digits);
    /// The number of all digits that follow, cut at `greatest`; empty without a digit.
    std::optional<std::int64_t> takeNumberUpTo(std::int64_t greatest);

    /// Notes the error; always false, to be returned.
    bool fail(qsizetype position, const QString &message);
    /// Fails at the position, where `what` was expected, with a hint at usual slips.
    bool failExpecting(const QString &what);
    /// True at the end of the text; else fails.
    bool expectEnd();

    [[nodiscard]] static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

private:
    [[nodiscard]] QString hint() const;

    QStringView m_text;
    qsizetype m_position = 0;
    ParseError m_error;
};

} // namespace pactline::edtf
