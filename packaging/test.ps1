# Sets up what is missing and runs every check. With arguments: pytest with those arguments only.
#   powershell -ExecutionPolicy Bypass -File packaging\test.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1')
Set-Location (Join-Path $PSScriptRoot '..')
$env:QT_QPA_PLATFORM = 'offscreen'
$env:PYTHONUTF8 = '1'
$bin = Resolve-Path '.venv\Scripts'
if ($args.Count -gt 0) {
    & "$bin\pytest.exe" @args
    exit $LASTEXITCODE
}

$checks = [ordered]@{
    'ruff check'       = @('ruff', 'check', '.')
    'ruff format'      = @('ruff', 'format', '--check', '.')
    'mypy'             = @('mypy')
    'import contracts' = @('lint-imports')
    'pytest'           = @('pytest', '-n', '2', '--dist', 'worksteal')
}
$failed = @()
foreach ($name in $checks.Keys) {
    Write-Host "`n== $name"
    $program, $words = $checks[$name]
    & "$bin\$program.exe" @words
    if ($LASTEXITCODE -ne 0) { $failed += $name }
}
if ($failed.Count -gt 0) {
    Write-Host "`nfailed: $($failed -join ', ')"
    exit 1
}
Write-Host "`nall checks passed"
