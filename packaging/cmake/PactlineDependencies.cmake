# SPDX-License-Identifier: GPL-3.0-or-later
# What must be installed. The two small libraries can be fetched where no package manager has them (Windows).
option(PACTLINE_FETCH_DEPENDENCIES "Download nlohmann/json and GoogleTest where they are not installed" OFF)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Sql Svg Charts)

macro(pactline_find_or_fetch package version url sha256)
    find_package(${package} ${version} QUIET)
    if(NOT ${package}_FOUND)
        if(NOT PACTLINE_FETCH_DEPENDENCIES)
            message(FATAL_ERROR "${package} ${version} or later was not found. Install it, or let CMake download it "
                "with -DPACTLINE_FETCH_DEPENDENCIES=ON.")
        endif()
        if(POLICY CMP0135)
            cmake_policy(SET CMP0135 NEW)
        endif()
        include(FetchContent)
        FetchContent_Declare(${package} URL "${url}" URL_HASH SHA256=${sha256})
        FetchContent_MakeAvailable(${package})
    endif()
endmacro()

pactline_find_or_fetch(nlohmann_json 3.10
    https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
    d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)

# Only the tests ask for it: tests/CMakeLists.txt calls this.
macro(pactline_find_googletest)
    set(gtest_force_shared_crt ON)
    set(INSTALL_GTEST OFF)
    pactline_find_or_fetch(GTest 1.12
        https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz
        8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7)
endmacro()
