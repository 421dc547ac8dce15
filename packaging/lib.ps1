# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.ps1 and test.ps1: installs what is missing, configures and builds. Works in Windows PowerShell 5.1 and later.
#
# winget brings Visual Studio's build tools, CMake, Ninja and Python; aqtinstall (from PyPI) brings Qt's own binaries, because
# building Qt through vcpkg takes hours. CMake downloads the two small libraries. QT_ROOT_DIR, if set, names a Qt that is there.

$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot
$Build = Join-Path $Root 'build'
$QtVersion = '6.8.3'
$QtArch = 'win64_msvc2022_64'

function Say([string] $Text) { [Console]::Error.WriteLine($Text) }
function Fail([string] $Text) { Say "pactline: $Text"; exit 1 }
function Has([string] $Command) { [bool](Get-Command $Command -ErrorAction SilentlyContinue) }

function Install-WithWinget([string] $Id, [string[]] $More = @()) {
    if (-not (Has winget)) { Fail "$Id is missing, and winget is not there to install it. Install it by hand, then run this again." }
    Say "Installing: $Id"
    & winget install --id $Id --exact --silent --accept-package-agreements --accept-source-agreements --disable-interactivity @More | Out-Host
    if ($LASTEXITCODE -ne 0) { Fail "winget could not install $Id (exit code $LASTEXITCODE)." }
    $env:PATH = [Environment]::GetEnvironmentVariable('PATH', 'Machine') + ';' +
        [Environment]::GetEnvironmentVariable('PATH', 'User') + ';' + $env:PATH
}

function Find-VisualStudio {
    $vswhere = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    if (Test-Path $vswhere) {
        & $vswhere -latest -products '*' -version '[17.0,' -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath
    }
}

# Takes over the environment of Visual Studio's 64-bit command prompt.
function Enter-Compiler {
    if (Has cl) { return }
    $place = Find-VisualStudio
    if (-not $place) {
        Install-WithWinget 'Microsoft.VisualStudio.2022.BuildTools' @('--override',
            '--quiet --wait --norestart --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended')
        $place = Find-VisualStudio
    }
    if (-not $place) { Fail 'Visual Studio 2022 or its build tools with the C++ workload are needed.' }
    $vcvars = Join-Path $place 'VC\Auxiliary\Build\vcvars64.bat'
    & cmd /s /c "`"$vcvars`" >nul && set" | ForEach-Object {
        if ($_ -match '^([^=]+)=(.*)$') { [Environment]::SetEnvironmentVariable($Matches[1], $Matches[2], 'Process') }
    }
}

# The `python` that Windows itself puts on the path only opens the Store, hence the call.
function Find-Python {
    foreach ($name in 'py', 'python') {
        if (Has $name) {
            & $name -c 'import sys' 2>$null | Out-Null
            if ($LASTEXITCODE -eq 0) { return $name }
        }
    }
}

function Find-Qt {
    if ($env:QT_ROOT_DIR) { return $env:QT_ROOT_DIR }
    $store = Join-Path $env:LOCALAPPDATA 'Pactline\Qt'
    $place = Join-Path $store "$QtVersion\msvc2022_64"
    if (-not (Test-Path (Join-Path $place 'lib\cmake\Qt6Charts'))) {
        $python = Find-Python
        if (-not $python) { Install-WithWinget 'Python.Python.3.12'; $python = Find-Python }
        if (-not $python) { Fail 'Python 3 is needed to fetch Qt.' }
        Say "Installing: Qt $QtVersion into $store"
        & $python -m pip install --quiet --user aqtinstall | Out-Host
        if ($LASTEXITCODE -ne 0) { Fail 'pip could not install aqtinstall (no network?).' }
        & $python -m aqt install-qt windows desktop $QtVersion $QtArch -m qtcharts --outputdir $store | Out-Host
        if ($LASTEXITCODE -ne 0) { Fail "Qt $QtVersion could not be fetched (no network?)." }
    }
    return $place
}

# Invoke-Build -Testing ON|OFF -Targets …; leaves Qt's programs and libraries on the path.
function Invoke-Build([string] $Testing, [string[]] $Targets) {
    $previous = $ErrorActionPreference
    $ErrorActionPreference = 'Continue'
    Enter-Compiler
    if (-not (Has cmake)) { Install-WithWinget 'Kitware.CMake' }
    if (-not (Has ninja)) { Install-WithWinget 'Ninja-build.Ninja' }
    $qt = Find-Qt
    $env:PATH = (Join-Path $qt 'bin') + ';' + $env:PATH

    $cache = Join-Path $Build 'CMakeCache.txt'
    $current = if (Test-Path $cache) { (Select-String -Path $cache -Pattern '^BUILD_TESTING:BOOL=(.*)$').Matches.Groups[1].Value }
    if (-not (Test-Path (Join-Path $Build 'build.ninja')) -or ($Testing -eq 'ON' -and $current -ne 'ON')) {
        & cmake -S $Root -B $Build -G Ninja -DCMAKE_BUILD_TYPE=Release "-DBUILD_TESTING=$Testing" "-DCMAKE_PREFIX_PATH=$qt" `
            -DPACTLINE_FETCH_DEPENDENCIES=ON | Out-Host
        if ($LASTEXITCODE -ne 0) { Fail 'CMake could not configure the build.' }
    }
    Say 'Building ...'
    & cmake --build $Build --target @Targets | Out-Host
    if ($LASTEXITCODE -ne 0) { Fail 'the build failed; the first error is above.' }
    $ErrorActionPreference = $previous
}
