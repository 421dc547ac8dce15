# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything, and runs every test without a display; arguments go to ctest.
# The last line is alone and counts the cases: "412 passed, 0 failed".
. (Join-Path $PSScriptRoot 'lib.ps1')

Invoke-Build -Testing ON -Targets 'all'

$env:QT_QPA_PLATFORM = 'offscreen'
$results = Join-Path $Build 'test-results'
if (Test-Path $results) { Remove-Item -Recurse -Force $results }
New-Item -ItemType Directory $results | Out-Null
$ErrorActionPreference = 'Continue'
$lines = @(& ctest --test-dir $Build --output-on-failure --no-tests=error --parallel $env:NUMBER_OF_PROCESSORS @args |
    ForEach-Object { Write-Host $_; $_ })
$status = $LASTEXITCODE

# Counted as packaging/test does it: by cases where a program left its XML file, else one for the ctest entry.
$passed = 0; $failed = 0; $skipped = 0
foreach ($line in $lines) {
    if ($line -notmatch '^ *\d+/\d+ Test +#\d+: (\S+) .*?(\*\*\*\w+|Passed)') { continue }
    $name = $Matches[1]
    $verdict = $Matches[2]
    $file = Join-Path $results "$name.xml"
    if (Test-Path $file) {
        $suites = ([xml](Get-Content -Raw -Encoding UTF8 $file)).testsuites
        $cases = @($suites.SelectNodes('.//testcase'))
        $ran = @($cases | Where-Object { $_.status -eq 'run' }).Count
        $left = @($cases | Where-Object { $_.result -eq 'skipped' }).Count
        $bad = [int]$suites.failures
        $passed += $ran - $bad - $left; $failed += $bad; $skipped += $left
        if ($verdict -ne 'Passed' -and $bad -eq 0) { $failed += 1 }
    }
    elseif ($verdict -eq 'Passed') { $passed += 1 }
    elseif ($verdict -eq '***Skipped') { $skipped += 1 }
    else { $failed += 1 }
}
if ($status -ne 0 -and $failed -eq 0) { $failed = 1 }
if ($skipped -gt 0) { Say "$skipped skipped: what they need is not installed here (see above)." }
Write-Output "$passed passed, $failed failed"
exit [int]($failed -ne 0)
