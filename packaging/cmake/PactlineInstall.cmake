# SPDX-License-Identifier: GPL-3.0-or-later
# Where things go on each system, and the packages made by `cpack` in the build folder.
include(GNUInstallDirs)

install(TARGETS pactline pactline-cli
    BUNDLE DESTINATION .
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/README.md" DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(UNIX AND NOT APPLE)
    set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")
    install(FILES "${linux}/org.pactline.Pactline.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES "${linux}/org.pactline.Pactline.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES "${linux}/org.pactline.Pactline.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/pactline.svg"
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    foreach(size 16 32 48 128 256)
        install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/pactline-${size}.png"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME pactline.png)
    endforeach()
elseif(COMMAND qt_generate_deploy_app_script AND Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # Windows and macOS carry Qt along.
    qt_generate_deploy_app_script(TARGET pactline OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT "${deploy_script}")
endif()

set(CPACK_PACKAGE_NAME pactline)
set(CPACK_PACKAGE_VENDOR "The Pactline maintainers")
set(CPACK_PACKAGE_CONTACT "The Pactline maintainers <maintainers@pactline.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Pactline)
set(CPACK_PACKAGE_EXECUTABLES pactline Pactline)
set(CPACK_STRIP_FILES ON)
set(CPACK_SOURCE_IGNORE_FILES "/\\\\.git/" "/build")
if(WIN32)
    set(CPACK_GENERATOR ZIP)
    find_program(PACTLINE_MAKENSIS makensis)
    if(PACTLINE_MAKENSIS)
        list(APPEND CPACK_GENERATOR NSIS)
        set(CPACK_NSIS_MUI_ICON "${PROJECT_SOURCE_DIR}/packaging/windows/pactline.ico")
        set(CPACK_NSIS_INSTALLED_ICON_NAME bin/pactline.exe)
    endif()
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_SECTION science)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    # Loaded at run time, so not seen by dpkg-shlibdeps.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, libxcb-cursor0, qt6-qpa-plugins")
endif()
include(CPack)
