// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pages/detailpage.h"
#include "ui/scene/theme.h"

namespace pactline {

/// A run of text as HTML: everything that is text is escaped, and only items and web addresses (http, https) become
/// links.
[[nodiscard]] QString toHtml(const RichText &text, const Theme &theme);

/// Summary and sections of a page in the HTML that Qt's rich text knows. Crumb, eyebrow, title and chips are not in it.
[[nodiscard]] QString detailHtml(const DetailPage &page, const Theme &theme);

/// Whether a link leads to a page of the web that may be handed to the browser.
[[nodiscard]] bool isWebAddress(const QString &link);

} // namespace pactline
