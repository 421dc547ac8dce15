# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the window; arguments go to build\bin\pactline.exe.
#   packaging\run.ps1 [HISTORY] [--select ID] [--from DATE] [--to DATE] [--lanes ATTRIBUTE]
. (Join-Path $PSScriptRoot 'lib.ps1')

Invoke-Build -Testing OFF -Targets 'pactline', 'pactline-cli'
# A program of the graphical subsystem is not waited for unless its output is read.
& (Join-Path $Build 'bin\pactline.exe') @args | Out-Host
exit $LASTEXITCODE
