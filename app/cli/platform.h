// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

/// The few things that neither the standard library nor Qt Core can ask of the system. All other files are free of
/// system calls.
namespace pactline::cli {

enum class StandardStream { Output, Error };

/// Makes the standard streams of the process fit for UTF-8 and for binary data on every system for as long as it lives,
/// and lets writing into a closed pipe or beyond a limit fail instead of ending the process. To be made before anything
/// is opened.
class StandardStreams
{
public:
    StandardStreams();
    ~StandardStreams();
    StandardStreams(const StandardStreams &) = delete;
    StandardStreams &operator=(const StandardStreams &) = delete;

    /// Whether the process was started with a standard output at all (`>&-` takes it away).
    [[nodiscard]] bool hasOutput() const { return m_hasOutput; }

private:
    bool m_hasOutput = true;
    [[maybe_unused]] unsigned m_outputCodePage = 0; ///< of the Windows console, to be given back; 0 elsewhere
};

[[nodiscard]] bool isTerminal(StandardStream stream);

/// Columns of the terminal that the standard output is; empty if it is none or cannot be asked.
[[nodiscard]] std::optional<int> terminalWidth();

/// The most memory that the process has held so far, in units of 1024² bytes; empty where it cannot be asked.
[[nodiscard]] std::optional<double> peakMemoryMb();

} // namespace pactline::cli
