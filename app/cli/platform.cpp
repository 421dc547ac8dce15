// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/platform.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#if defined(_WIN32)
// The order counts: psapi.h needs windows.h.
#include <windows.h>
// clang-format off
#include <psapi.h>
// clang-format on
#include <fcntl.h>
#include <io.h>
#elif __has_include(<unistd.h>)
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>
#define PACTLINE_HAS_POSIX
#endif

namespace pactline::cli {

StandardStreams::StandardStreams()
{
    errno = 0;
    if (std::ftell(stdout) == -1 && errno == EBADF)
        m_hasOutput = false;
#if defined(_WIN32)
    m_outputCodePage = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);
#endif
#if defined(SIGXFSZ)
    std::signal(SIGXFSZ, SIG_IGN); // a file beyond the user's limit is a full disk, not a reason to end
#endif
}

StandardStreams::~StandardStreams()
{
#if defined(_WIN32)
    if (m_outputCodePage != 0)
        SetConsoleOutputCP(m_outputCodePage);
#endif
}

bool isTerminal(StandardStream stream)
{
#if defined(_WIN32)
    return _isatty(_fileno(stream == StandardStream::Output ? stdout : stderr)) != 0;
#elif defined(PACTLINE_HAS_POSIX)
    return isatty(stream == StandardStream::Output ? STDOUT_FILENO : STDERR_FILENO) != 0;
#else
    static_cast<void>(stream);
    return false;
#endif
}

std::optional<int> terminalWidth()
{
    if (!isTerminal(StandardStream::Output))
        return {};
#if defined(_WIN32)
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) != 0)
        return info.srWindow.Right - info.srWindow.Left + 1;
#elif defined(PACTLINE_HAS_POSIX)
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
#endif
    return {};
}

std::optional<double> peakMemoryMb()
{
    constexpr double bytesPerMb = 1024.0 * 1024.0;
#if defined(_WIN32)
    PROCESS_MEMORY_COUNTERS counters{};
    if (GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof(counters)) != 0)
        return static_cast<double>(counters.PeakWorkingSetSize) / bytesPerMb;
#elif defined(PACTLINE_HAS_POSIX)
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0) {
#if defined(__APPLE__)
        constexpr double unit = 1.0; // bytes
#else
        constexpr double unit = 1024.0; // kilobytes on Linux and the BSDs
#endif
        return static_cast<double>(usage.ru_maxrss) * unit / bytesPerMb;
    }
#endif
    return {};
}

} // namespace pactline::cli
