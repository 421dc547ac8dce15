// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace pactline::cli {

namespace {

// A signal handler gets no argument that could carry it.
CancelToken token;

extern "C" void onInterrupt(int)
{
    token.cancel();
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

const CancelToken &interruptToken()
{
    static const bool isInstalled = std::signal(SIGINT, onInterrupt) != SIG_ERR;
    static_cast<void>(isInstalled);
    return token;
}

} // namespace pactline::cli
