# Sets up what is missing and opens the app. Without arguments: the demo, with a central of its own on this PC.
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1
$ErrorActionPreference = 'Stop'
& (Join-Path $PSScriptRoot 'setup.ps1')
$words = if ($args.Count -gt 0) { $args } else { @('--demo') }
& (Join-Path $PSScriptRoot '..\.venv\Scripts\dms-desktop.exe') @words
exit $LASTEXITCODE
