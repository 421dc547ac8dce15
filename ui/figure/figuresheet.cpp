// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuresheet.h"

#include "ui/figure/figurelegend.h"
#include "ui/figure/figuresources.h"
#include "ui/figure/scenemove.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::FigureSheet)
};

constexpr double titleGapPx = 3;
constexpr double legendGapPx = 6;
constexpr double noteGapPx = 3;
constexpr int titleLines = 2;
constexpr int subtitleLines = 2;
constexpr double widePagePx = 600;
constexpr double tallPagePx = 600;
constexpr double mostOfPageForNotes = 0.25;

bool isCut(const FigureBlock &block, const QString &text)
{
    return !block.texts.empty() && block.texts.back().text.endsWith(u'…') && !text.endsWith(u'…');
}

void append(FigureBlock &block, const FigureBlock &part, double gapPx)
{
    const double top = block.heightPx > 0 ? block.heightPx + gapPx : 0;
    for (SceneText text : part.texts) {
        text.baseline.ry() += top;
        block.texts.push_back(text);
    }
    block.heightPx = top + part.heightPx;
}

FigureBlock headOf(const QString &titleText, const QString &subtitleText, const FigureSetting &setting,
                   QStringList &warnings)
{
    const double width = setting.page.content().width();
    FigureParagraph title;
    title.text = titleText;
    title.style = TextStyle::FigureTitle;
    title.colour = setting.theme.text;
    title.maximumLines = titleLines;
    FigureBlock head = setParagraph(title, width, setting.metrics);
    if (isCut(head, title.text))
        warnings << Words::tr("The title is too long for the figure and was cut.");
    FigureParagraph subtitle;
    subtitle.text = subtitleText;
    subtitle.style = TextStyle::FigureSubtitle;
    subtitle.colour = setting.theme.textMuted;
    subtitle.maximumLines = subtitleLines;
    append(head, setParagraph(subtitle, width, setting.metrics), titleGapPx);
    return head;
}

/// Stacks the parts below the timeline.
class Foot
{
public:
    Foot(const FigureSubject &subject, const FigureSetting &setting, QStringList &warnings)
        : m_subject(subject)
        , m_setting(setting)
        , m_warnings(warnings)
        , m_width(setting.page.content().width())
    {}

    void addLegend()
    {
        const LegendSubject legend{
            m_subject.history,          m_subject.index,           m_subject.scene, m_setting.theme,
            m_subject.options.grouping, m_subject.options.colourBy};
        const Scene part = composeLegend(legend, m_width, m_setting.metrics);
        appendMoved(m_scene, part, {0, m_height});
        m_height += part.size.height() > 0 ? part.size.height() + legendGapPx : 0;
    }

    void addNotes()
    {
        QStringList notes = figureNotes(m_subject);
        if (!m_subject.options.hasSources)
            notes << figureAsOf(m_subject.history, m_subject.locale);
        notes.removeAll(QString());
        FigureParagraph paragraph = paragraphOf(Words::tr("Notes:"), notes.join(u' '));
        const double most = m_setting.page.content().height() * mostOfPageForNotes;
        paragraph.maximumLines = std::max(2, static_cast<int>(most / lineHeight(paragraph.style, m_setting.metrics)));
        const FigureBlock block = setParagraph(paragraph, m_width, m_setting.metrics);
        if (isCut(block, paragraph.text))
            m_warnings << Words::tr("The notes are too long for the figure and were cut.");
        add(block);
    }

    void addSources(const std::vector<ItemRef> &sourced)
    {
        const std::vector<SourceGroup> groups = sourceGroups(m_subject.history, sourced);
        FigureParagraph paragraph = paragraphOf(groups.empty() ? QString() : Words::tr("Sources:"), {});
        const double indent = paragraph.lead.isEmpty() ? 0.0
                                                       : m_setting.metrics.width(paragraph.lead, paragraph.leadStyle) +
                                                             m_setting.metrics.width(u" ", paragraph.style);
        const int linesOfWide = m_setting.page.size.height() < tallPagePx ? 2 : 3;
        paragraph.maximumLines = m_width < widePagePx ? 4 : linesOfWide;
        paragraph.text = sourceText(groups, figureAsOf(m_subject.history, m_subject.locale), [&](const QString &text) {
            return wrapped(text, paragraph.style, m_width, indent, m_setting.metrics).size() <= paragraph.maximumLines;
        });
        add(setParagraph(paragraph, m_width, m_setting.metrics));
    }

    [[nodiscard]] Scene finished()
    {
        m_scene.size = {m_width, m_height > timelineGapPx ? m_height - noteGapPx : 0.0};
        return std::move(m_scene);
    }

private:
    [[nodiscard]] FigureParagraph paragraphOf(const QString &lead, const QString &text) const
    {
        FigureParagraph paragraph;
        paragraph.lead = lead;
        paragraph.text = text;
        paragraph.colour = m_setting.theme.textMuted;
        paragraph.leadColour = m_setting.theme.text;
        return paragraph;
    }

    void add(const FigureBlock &block)
    {
        // A lead alone says nothing.
        const bool hasText = std::any_of(block.texts.begin(), block.texts.end(), [](const SceneText &text) {
            return text.style != TextStyle::FigureNoteStrong;
        });
        if (!hasText)
            return;
        Scene part;
        part.texts = block.texts;
        appendMoved(m_scene, std::move(part), {0, m_height});
        m_height += block.heightPx + noteGapPx;
    }

    const FigureSubject &m_subject;
    const FigureSetting &m_setting;
    QStringList &m_warnings;
    const double m_width;
    double m_height = timelineGapPx;
    Scene m_scene;
};

} // namespace

FigureBlock composeHead(const FigureSubject &subject, const FigureSetting &setting, QStringList &warnings)
{
    return headOf(figureTitle(subject.history, subject.options), figureSubtitle(subject), setting, warnings);
}

FigureBlock composeBareHead(const History &history, const FigureOptions &options, const FigureSetting &setting,
                            QStringList &warnings)
{
    return headOf(figureTitle(history, options), options.subtitle, setting, warnings);
}

Scene composeFoot(const FigureSubject &subject, const FigureSetting &setting, FootLevel level,
                  const std::vector<ItemRef> &sourced, QStringList &warnings)
{
    Foot foot(subject, setting, warnings);
    if (subject.options.hasLegend) {
        if (level < FootLevel::NoLegend)
            foot.addLegend();
        else
            warnings << Words::tr("The figure is too small for a legend.");
    }
    if (level < FootLevel::Bare)
        foot.addNotes();
    else
        warnings << Words::tr("The figure is too small for its notes: what is not shown is not said in it.");
    if (subject.options.hasSources) {
        if (level < FootLevel::NoSources)
            foot.addSources(sourced);
        else
            warnings << Words::tr("The figure is too small for its sources.");
    }
    return foot.finished();
}

} // namespace pactline
