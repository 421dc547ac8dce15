// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/itemjson.h"

#include "model/exchange/historyfields.h"
#include "model/history/enumwords.h"
#include "model/pages/relatedjson.h"
#include "model/time/wording.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using exchange::describeFields;

/// Writes the fields of one item, those of the item itself (the first level) whether they say something or not.
class ItemWriter
{
public:
    ItemWriter(JsonWriter &writer, const History &history, ItemType type, ItemDetail detail, const QLocale &locale)
        : m_writer(writer)
        , m_history(history)
        , m_type(type)
        , m_detail(detail)
        , m_locale(locale)
    {}

    template <typename T> void required(const char *key, const T &value)
    {
        this->key(key);
        write(value);
        if constexpr (std::is_same_v<T, UncertainDate>)
            writeBounds(value);
    }
    void required(const char *key, const ItemId &id) { writeId(key, id); }
    template <typename Tag> void required(const char *key, const Id<Tag> &id) { writeId(key, id); }
    template <typename T> void optional(const char *key, const T &value)
    {
        if (m_level == 0 || value != T())
            required(key, value);
    }
    void nullable(const char *key, const std::optional<double> &value)
    {
        this->key(key);
        if (value && std::isfinite(*value))
            m_writer.number(*value);
        else
            m_writer.null();
    }

private:
    void key(const char *name) { m_writer.key(QString::fromLatin1(name)); }

    void writeBounds(const UncertainDate &date)
    {
        if (m_level > 0)
            return;
        key("earliest");
        writeTextOrNull(m_writer, date.isNull() ? QString() : edtf::isoDate(date.earliestStart));
        key("latest");
        writeTextOrNull(m_writer, edtf::isoLatest(date));
        if (m_detail == ItemDetail::Row)
            return;
        key("wording");
        writeTextOrNull(m_writer, date.isNull() ? QString() : wording::inWords(date, m_locale));
        key("precision");
        writeTextOrNull(m_writer, date.isNull() ? QString() : wording::precisionInWords(date));
    }

    /// The item's own id is a text on a page too.
    template <typename AnyId> void writeId(const char *name, const AnyId &id)
    {
        key(name);
        if (m_level == 0 && qstrcmp(name, "id") == 0)
            m_writer.text(id.text);
        else
            write(id);
    }

    void write(const QString &value) { writeTextOrNull(m_writer, value); }
    void write(const UncertainDate &value) { writeTextOrNull(m_writer, value.text); }
    void write(int value) { m_writer.number(value); }
    void write(bool value) { m_writer.boolean(value); }
    void write(const std::optional<int> &value)
    {
        if (value)
            m_writer.number(*value);
        else
            m_writer.null();
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value) { writeTextOrNull(m_writer, wordOf(value)); }

    void write(const TrackId &id) { writeNamed(id.text, m_history.track(id)); }
    void write(const RoleId &id) { writeNamed(id.text, m_history.role(id)); }
    void write(const MineralId &id) { writeNamed(id.text, m_history.mineral(id)); }
    void write(const KindId &id)
    {
        const KindOf of = m_type == ItemType::Actor       ? KindOf::Actor
                          : m_type == ItemType::Agreement ? KindOf::Agreement
                                                          : KindOf::Event;
        writeNamed(id.text, m_history.kind(of, id));
    }
    void write(const ActorId &id) { write(ItemId(id)); }
    void write(const AgreementId &id) { write(ItemId(id)); }
    void write(const SourceId &id)
    {
        if (m_detail == ItemDetail::Page && m_history.source(id) != nullptr)
            writeSource(m_writer, *m_history.source(id));
        else
            write(ItemId(id));
    }
    void write(const ItemId &id)
    {
        if (m_detail == ItemDetail::Page && !id.isEmpty())
            writeReference(m_writer, m_history, id);
        else
            writeTextOrNull(m_writer, id.text);
    }
    template <typename Found> void writeNamed(const QString &id, const Found *found)
    {
        if (m_detail == ItemDetail::Row || id.isEmpty()) {
            writeTextOrNull(m_writer, id);
            return;
        }
        m_writer.openObject();
        key("id");
        m_writer.text(id);
        key("name");
        writeTextOrNull(m_writer, found != nullptr ? found->name : QString());
        m_writer.closeObject();
    }

    template <exchange::HasFields T> void write(const T &value)
    {
        ++m_level;
        m_writer.openObject();
        describeFields(*this, value);
        m_writer.closeObject();
        --m_level;
    }
    template <typename T> void write(const QList<T> &values)
    {
        m_writer.openList();
        for (const T &value : values)
            write(value);
        m_writer.closeList();
    }

    JsonWriter &m_writer;
    const History &m_history;
    ItemType m_type;
    ItemDetail m_detail;
    const QLocale &m_locale;
    int m_level = 0;
};

template <typename T> void describeItem(ItemWriter &fields, const T &item) { describeFields(fields, item); }

} // namespace

QString typeWord(ItemType type)
{
    switch (type) {
    case ItemType::Actor:
        return u"actor"_s;
    case ItemType::Agreement:
        return u"agreement"_s;
    case ItemType::Event:
        return u"event"_s;
    case ItemType::Link:
        return u"link"_s;
    case ItemType::Claim:
        return u"claim"_s;
    case ItemType::Source:
        return u"source"_s;
    }
    return {};
}

void writeTextOrNull(JsonWriter &writer, QStringView text)
{
    if (text.isEmpty())
        writer.null();
    else
        writer.text(text);
}

void writeItemJson(JsonWriter &writer, const History &history, const ItemRef &ref, ItemDetail detail,
                   const QLocale &locale)
{
    ItemWriter fields(writer, history, ref.type, detail, locale);
    const auto row = static_cast<std::size_t>(ref.row);
    writer.openObject();
    writer.key(u"type");
    writer.text(typeWord(ref.type));
    switch (ref.type) {
    case ItemType::Actor:
        describeItem(fields, history.actors()[row]);
        break;
    case ItemType::Agreement:
        describeItem(fields, history.agreements()[row]);
        break;
    case ItemType::Event:
        describeItem(fields, history.events()[row]);
        break;
    case ItemType::Link:
        describeItem(fields, history.links()[row]);
        break;
    case ItemType::Claim:
        describeItem(fields, history.claims()[row]);
        break;
    case ItemType::Source:
        describeItem(fields, history.sources()[row]);
        break;
    }
    if (detail == ItemDetail::Page)
        writeRelated(writer, history, ref);
    writer.closeObject();
}

} // namespace pactline
