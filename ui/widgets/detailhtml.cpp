// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailhtml.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// Width of the column of labels; the mock-up's 82 px leave too little for "Head of government or state".
constexpr int labelWidthPx = 92;
constexpr int numberWidthPx = 28;

/// Qt does not hand a line height down into table cells, so each has a paragraph with its own.
QString paragraph(const QString &style, const QString &content)
{
    return u"<p style=\"margin-top:0; margin-bottom:0; line-height:116%; %1\">%2</p>"_s.arg(style, content);
}

QString cell(const QString &attributes, const QString &style, const QString &content)
{
    return u"<td %1 style=\"%2\">%3</td>"_s.arg(attributes, style, paragraph({}, content));
}

QString table(const QString &rows)
{
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:8px\">%1</table>"_s.arg(rows);
}

/// Qt's <hr> is drawn by the style, in relief; a cell with a border is a plain line.
QString rule(const Theme &theme)
{
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:9px\"><tr><td "
           "style=\"border-top:1px solid %1\"><p style=\"font-size:1px\">&nbsp;</p></td></tr></table>"_s.arg(
               theme.border.name());
}

QString headingHtml(const DetailSection &section, const Theme &theme)
{
    QString text = section.heading.toHtmlEscaped();
    if (section.count >= 0)
        text += u" (%1)"_s.arg(section.count);
    return u"<p style=\"margin-top:9px; margin-bottom:0; font-size:11px; font-weight:600; letter-spacing:0.4px; "
           "text-transform:uppercase; color:%1\">%2</p>"_s.arg(theme.textMuted.name(), text);
}

QString factsHtml(const DetailSection &section, const Theme &theme)
{
    QString rows;
    for (const DetailRow &row : section.rows) {
        rows += u"<tr>"_s +
                cell(u"width=\"%1\" valign=\"top\""_s.arg(labelWidthPx),
                     u"color:%1; padding:0 10px 7px 0"_s.arg(theme.textMuted.name()), row.label.toHtmlEscaped()) +
                cell(u"valign=\"top\""_s, u"padding:0 0 7px 0"_s, toHtml(row.text, theme)) + u"</tr>"_s;
    }
    return table(rows);
}

QString numberedHtml(const DetailSection &section, const Theme &theme)
{
    QString rows;
    for (const DetailRow &row : section.rows) {
        rows += u"<tr>"_s +
                cell(u"width=\"%1\" valign=\"top\""_s.arg(numberWidthPx),
                     u"color:%1; font-weight:600; padding:0 8px 9px 0"_s.arg(theme.textMuted.name()),
                     row.label.toHtmlEscaped()) +
                cell(u"valign=\"top\""_s, u"padding:0 0 9px 0"_s, toHtml(row.text, theme)) + u"</tr>"_s;
    }
    return table(rows);
}

/// A box with a coloured left edge.
QString boxHtml(const QString &content, const QColor &edge, const QColor &ground)
{
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:6px\"><tr>%1%2</tr></table>"_s
        .arg(cell(u"width=\"3\" bgcolor=\"%1\""_s.arg(edge.name()), u"font-size:1px"_s, QString()),
             cell(u"bgcolor=\"%1\""_s.arg(ground.name()), u"padding:7px 10px 7px 10px"_s, content));
}

QString readingsHtml(const DetailSection &section, const Theme &theme)
{
    QString html;
    for (const DetailRow &row : section.rows) {
        if (!row.label.isEmpty())
            html += u"<p style=\"margin-top:8px; margin-bottom:0; color:%1\">%2</p>"_s.arg(theme.textMuted.name(),
                                                                                           row.label.toHtmlEscaped());
        html += boxHtml(toHtml(row.text, theme), row.isPreferred ? theme.accent : theme.border, theme.laneAlternate);
    }
    return html;
}

QString sectionHtml(const DetailSection &section, const Theme &theme)
{
    switch (section.style) {
    case SectionStyle::Facts:
        return factsHtml(section, theme);
    case SectionStyle::Numbered:
        return numberedHtml(section, theme);
    case SectionStyle::Readings:
        return readingsHtml(section, theme);
    case SectionStyle::Note: {
        QString html;
        for (const DetailRow &row : section.rows)
            html += boxHtml(toHtml(row.text, theme), theme.noteEdge, theme.laneAlternate);
        return html;
    }
    }
    return {};
}

} // namespace

bool isWebAddress(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QString toHtml(const RichText &text, const Theme &theme)
{
    QString html;
    for (const Run &run : text) {
        QString piece = run.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        if (run.style == RunStyle::Strong)
            piece = u"<span style=\"font-weight:600\">%1</span>"_s.arg(piece);
        if (!itemOfLink(run.link).isEmpty() || isWebAddress(run.link))
            piece = u"<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>"_s.arg(run.link.toHtmlEscaped(),
                                                                                            theme.accent.name(), piece);
        else if (run.style == RunStyle::Muted)
            piece = u"<span style=\"color:%1\">%2</span>"_s.arg(theme.textMuted.name(), piece);
        html += piece;
    }
    return html;
}

QString detailHtml(const DetailPage &page, const Theme &theme)
{
    QString html = u"<html><body style=\"color:%1\">"_s.arg(theme.text.name());
    if (!page.summary.empty())
        html +=
            u"<p style=\"margin-top:0; margin-bottom:4px; line-height:120%\">%1</p>"_s.arg(toHtml(page.summary, theme));
    for (const DetailSection &section : page.sections) {
        if (!section.heading.isEmpty())
            html += rule(theme) + headingHtml(section, theme);
        html += sectionHtml(section, theme);
    }
    return html + u"</body></html>"_s;
}

} // namespace pactline
