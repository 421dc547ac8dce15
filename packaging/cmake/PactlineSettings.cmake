# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings shared by every target, and the helpers that declare targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_INCLUDE_CURRENT_DIR OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
if(CMAKE_CONFIGURATION_TYPES)
    foreach(configuration IN LISTS CMAKE_CONFIGURATION_TYPES)
        string(TOUPPER "${configuration}" upper)
        set(CMAKE_RUNTIME_OUTPUT_DIRECTORY_${upper} "${PROJECT_BINARY_DIR}/bin")
    endforeach()
endif()
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
if(NOT MSVC AND CMAKE_CXX_FLAGS_RELEASE STREQUAL "-O3 -DNDEBUG")
    # The usual level of distributions; compiles faster than -O3.
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

option(PACTLINE_WERROR "Treat compiler warnings as errors" OFF)
set(PACTLINE_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")

find_program(PACTLINE_CCACHE ccache)
if(PACTLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache accepts precompiled headers only with these.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime" "${PACTLINE_CCACHE}")
endif()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_EXE_LINKER_FLAGS MATCHES "-fuse-ld")
    find_program(PACTLINE_MOLD mold)
    if(PACTLINE_MOLD AND (CMAKE_CXX_COMPILER_ID MATCHES "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1))
        add_link_options(-fuse-ld=mold)
    endif()
endif()

add_library(pactline_settings INTERFACE)
target_include_directories(pactline_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(pactline_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PACTLINE_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(pactline_settings INTERFACE /W4 /permissive- /utf-8 /bigobj
        $<$<BOOL:${PACTLINE_WERROR}>:/WX>)
    target_compile_definitions(pactline_settings INTERFACE NOMINMAX _USE_MATH_DEFINES)
else()
    target_compile_options(pactline_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow
        -Wnon-virtual-dtor -Wold-style-cast $<$<BOOL:${PACTLINE_WERROR}>:-Werror>)
endif()
if(PACTLINE_SANITIZE)
    target_compile_options(pactline_settings INTERFACE -fsanitize=${PACTLINE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(pactline_settings INTERFACE -fsanitize=${PACTLINE_SANITIZE})
endif()

# pactline_add_library(NAME FOLDERS … LINK … [PCH …]) collects the sources below the folders. Each layer links only what it
# may include.
function(pactline_add_library name)
    cmake_parse_arguments(ARG "" "" "FOLDERS;LINK;PCH" ${ARGN})
    set(sources)
    foreach(folder IN LISTS ARG_FOLDERS)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
        list(APPEND sources ${found})
    endforeach()
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE pactline_settings)
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    if(ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()
