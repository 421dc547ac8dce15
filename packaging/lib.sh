# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/run and packaging/test: installs what is missing, configures and builds.
# Keeps to bash 3.2, which is what macOS ships.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
system=$(uname -s)

say() { printf '%s\n' "$*" >&2; }
fail() { printf 'pactline: %s\n' "$*" >&2; exit 1; }
# listed WORD LINES: whether one of the lines is the word. (A pipe into grep -q breaks under pipefail: the writer may get SIGPIPE.)
listed() { case $'\n'"$2"$'\n' in *$'\n'"$1"$'\n'*) ;; *) return 1 ;; esac; }
have() { command -v "$1" >/dev/null 2>&1; }

# Debian and Ubuntu packages. "a|b" takes the first that exists; a trailing "?" marks what we can do without.
apt_build=(g++ cmake 'ninja-build' qt6-base-dev 'qt6-charts-dev|libqt6charts6-dev' 'qt6-svg-dev|libqt6svg6-dev'
    'libqt6opengl6-dev?' libgl-dev libopengl-dev nlohmann-json3-dev libqt6sql6-sqlite 'qt6-qpa-plugins?' 'qt6-svg-plugins?' 'libxcb-cursor0?' 'fonts-inter?')
apt_test=(libgtest-dev libgmock-dev python3 'python3-jsonschema?' 'librsvg2-bin?' 'poppler-utils?' 'clang-format-14?'
    'sqlite3?' 'desktop-file-utils?' 'appstream?')
brew_build=(cmake ninja qt nlohmann-json)
brew_test=(googletest)

# The prefix that gives us root: nothing for root, sudo otherwise.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif ! have sudo; then
        fail "packages are missing, and only root may install them; there is no sudo. As root, run: apt-get install ${apt_missing[*]}"
    elif sudo -n true 2>/dev/null || [ -t 0 ]; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        fail "packages are missing, and sudo would ask for a password with no terminal to ask on. Run: sudo apt-get install ${apt_missing[*]}"
    fi
}

apt_known() { apt-cache policy "$1" 2>/dev/null | grep '^ *Candidate: ' | grep -qv '(none)'; }

# Sets apt_missing to the packages to install, and apt_unknown to those that no package list offers.
apt_find_missing() {
    local wanted name choice found optional installed
    apt_missing=() apt_unknown=()
    # shellcheck disable=SC2016 # dpkg-query's own placeholders
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p')
    for wanted in "$@"; do
        optional=
        case $wanted in *\?) optional=1 ;; esac
        found=
        for choice in $(printf '%s' "${wanted%\?}" | tr '|' ' '); do
            if listed "$choice" "$installed"; then found=installed; break; fi
        done
        [ -n "$found" ] && continue
        for name in $(printf '%s' "${wanted%\?}" | tr '|' ' '); do
            if apt_known "$name"; then apt_missing+=("$name"); found=1; break; fi
        done
        if [ -z "$found" ]; then
            [ -n "$optional" ] && apt_optional_unknown=1 || apt_unknown+=("${wanted%\?}")
        fi
    done
}

apt_run() { as_root apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -o Acquire::Retries=2 "$@" </dev/null >>"$log" 2>&1; }

apt_update() {
    say "Refreshing the package lists …"
    # apt-get reports an unreachable network only as a warning, hence the grep.
    if ! apt_run update || tail -n 20 "$log" | grep -q '^\(W: Failed\|Err:\|E: \)'; then
        tail -n 8 "$log" >&2
        say "pactline: apt-get update did not succeed fully (no network?); going on with the lists that are there."
    fi
}

apt_install() {
    local updated=
    apt_optional_unknown=
    # A note per missing optional package would make every run ask apt again; remember what this system does not offer.
    local stamp=$build/.packages-not-offered wanted=()
    local entry
    for entry in "$@"; do
        if [ -f "$stamp" ] && grep -qxF "$entry" "$stamp"; then continue; fi
        wanted+=("$entry")
    done
    apt_find_missing "${wanted[@]}"
    [ ${#apt_missing[@]} = 0 ] && [ ${#apt_unknown[@]} = 0 ] && [ -z "$apt_optional_unknown" ] && return 0

    mkdir -p "$build"
    log=$build/packages.log
    : >"$log"
    if [ ${#apt_unknown[@]} != 0 ] || [ -n "$apt_optional_unknown" ]; then
        apt_update
        updated=1
        apt_find_missing "${wanted[@]}"
    fi
    if [ ${#apt_unknown[@]} != 0 ]; then
        fail "this system's package lists do not have: ${apt_unknown[*]}. Check the network and /etc/apt/sources.list (on Ubuntu, 'universe' must be enabled)."
    fi
    if [ ${#apt_missing[@]} != 0 ]; then
        say "Installing: ${apt_missing[*]}"
        if ! apt_run install --no-install-recommends "${apt_missing[@]}"; then
            # Lists older than the mirror name files that are gone: refresh once.
            [ -n "$updated" ] || { apt_update; updated=1; apt_find_missing "${wanted[@]}"; }
            if ! apt_run install --no-install-recommends "${apt_missing[@]}"; then
                tail -n 12 "$log" >&2
                fail "apt-get could not install the packages (all of its output: $log). Without a network they must be installed beforehand."
            fi
        fi
    fi
    for entry in "${wanted[@]}"; do
        case $entry in *\?) apt_known "${entry%\?}" || printf '%s\n' "$entry" >>"$stamp" ;; esac
    done
}

brew_install() {
    have brew || fail "Homebrew is needed to install Qt and CMake: see https://brew.sh, then run this again."
    local missing=() name have_now
    have_now=$(brew list --formula -1)
    for name in "$@"; do listed "$name" "$have_now" || missing+=("$name"); done
    if [ ${#missing[@]} != 0 ]; then
        say "Installing: ${missing[*]}"
        HOMEBREW_NO_AUTO_UPDATE=1 brew install "${missing[@]}" >&2 || fail "brew could not install: ${missing[*]}"
    fi
    xcode-select -p >/dev/null 2>&1 || fail "Apple's command line tools are needed: run 'xcode-select --install', then this again."
    CMAKE_PREFIX_PATH=$(brew --prefix qt)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}
    export CMAKE_PREFIX_PATH
}

# install_packages build|test
install_packages() {
    local packages=()
    case $system in
    Linux)
        if have apt-get && have dpkg-query; then
            packages=("${apt_build[@]}")
            [ "$1" = test ] && packages+=("${apt_test[@]}")
            [ -n "${WAYLAND_DISPLAY:-}" ] && packages+=('qt6-wayland?')
            apt_install "${packages[@]}"
            local version
            # shellcheck disable=SC2016
            version=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
            if [ -n "$version" ] && dpkg --compare-versions "$version" lt 6.4; then
                fail "Qt 6.4 or later is needed; this system's packages have $version (Debian 12, Ubuntu 24.04 or later have it)."
            fi
        else
            say "pactline: no apt-get here; building with what is installed: CMake, a C++20 compiler, Qt 6.4 (Widgets, Charts, Sql, Svg), nlohmann/json, for the tests GoogleTest."
        fi
        ;;
    Darwin)
        packages=("${brew_build[@]}")
        [ "$1" = test ] && packages+=("${brew_test[@]}")
        brew_install "${packages[@]}"
        ;;
    *) fail "this script knows Linux and macOS; on Windows use packaging\\run.ps1 and packaging\\test.ps1." ;;
    esac
    have cmake || fail "cmake is needed and was not found."
}

cached() { [ ! -f "$build/CMakeCache.txt" ] || sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }

# build_project TESTING TARGET…: TESTING is ON, or empty to leave the choice as it is (off in a new build folder).
build_project() {
    local testing=$1 generator=() quiet=() home
    shift
    home=$(cached CMAKE_HOME_DIRECTORY)
    # A build folder that was moved or copied along with the sources cannot be reused.
    if [ -n "$home" ] && [ ! "$home" -ef "$root" ]; then rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"; fi
    if [ ! -f "$build/build.ninja" ] && [ ! -f "$build/Makefile" ] || [ ! -f "$build/CMakeCache.txt" ] ||
        { [ -n "$testing" ] && [ "$(cached BUILD_TESTING)" != "$testing" ]; }; then
        [ ! -f "$build/CMakeCache.txt" ] && have ninja && generator=(-G Ninja)
        mkdir -p "$build"
        cmake -S "$root" -B "$build" ${generator[@]+"${generator[@]}"} -DCMAKE_BUILD_TYPE=Release \
            -DBUILD_TESTING="${testing:-OFF}" >"$build/configure.log" 2>&1 ||
            { tail -n 30 "$build/configure.log" >&2; fail "CMake could not configure the build (all of its output: $build/configure.log)."; }
    fi
    [ -t 2 ] || quiet=(--quiet)
    [ -f "$build/build.ninja" ] || quiet=(-j "$(cores)")
    say "Building …"
    # The compiler's messages are for people: stdout stays free for the program that follows.
    if [ "${quiet[0]:-}" = --quiet ]; then cmake --build "$build" --target "$@" -- --quiet >&2
    else cmake --build "$build" --target "$@" ${quiet[@]+"${quiet[@]}"} >&2; fi ||
        fail "the build failed; the first error is above."
}

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# Qt wants a UTF-8 locale; a bare server has none at all.
ensure_locale() {
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) [ "$system" = Linux ] && export LC_ALL=C.UTF-8 ;;
    esac
    return 0
}
