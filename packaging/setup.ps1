# Makes this checkout ready on Windows 10 or 11: Python if it is missing, .venv, the locked packages. Quick when nothing changed.
#   powershell -ExecutionPolicy Bypass -File packaging\setup.ps1
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-Location (Join-Path $PSScriptRoot '..')

function Find-Python {
    # the newest interpreter that the lock is made for; the `py` launcher knows all that are installed
    $check = 'import sys; print(sys.executable if (3, 11) <= sys.version_info < (3, 14) else str())'
    $tries = @(@('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('python'))
    foreach ($try in $tries) {
        if (-not (Get-Command $try[0] -ErrorAction SilentlyContinue)) { continue }
        $words = @($try | Select-Object -Skip 1) + @('-c', $check)
        $ErrorActionPreference = 'Continue'
        $found = & $try[0] @words 2>$null
        $ErrorActionPreference = 'Stop'
        if ($LASTEXITCODE -eq 0 -and $found) { return [string]$found }
    }
    return ''
}

function Install-Python {
    if (-not (Get-Command winget -ErrorAction SilentlyContinue)) {
        throw 'Python 3.11, 3.12 or 3.13 is needed and was not found. Install it from python.org, then run this again.'
    }
    Write-Host 'setup: installing Python 3.12'
    winget install --exact --id Python.Python.3.12 --scope user --silent --accept-package-agreements --accept-source-agreements
    $machine = [Environment]::GetEnvironmentVariable('Path', 'Machine')
    $user = [Environment]::GetEnvironmentVariable('Path', 'User')
    $env:Path = "$user;$machine"
}

function Invoke-Checked {
    param([string]$Program, [string[]]$Words)
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Words -join ' ') failed with exit code $LASTEXITCODE" }
}

function Get-Stamp {
    param([string]$Python)
    $parts = @($Python, (Get-Location).Path) + @('requirements.lock', 'pyproject.toml' | ForEach-Object { (Get-FileHash $_).Hash })
    return $parts -join '|'
}

$python = Find-Python
if (-not $python) {
    Install-Python
    $python = Find-Python
}
if (-not $python) { throw 'Python was installed but is not found yet: open a new PowerShell window and run this again.' }

$stamp = Get-Stamp $python
$stampFile = '.venv\.stamp'
if ((Test-Path $stampFile) -and ((Get-Content $stampFile -Raw).Trim() -eq $stamp)) { return }

Write-Host 'setup: installing the locked packages into .venv (a few minutes the first time)'
if (Test-Path .venv) { Remove-Item -Recurse -Force .venv }
Invoke-Checked $python @('-m', 'venv', '.venv')
$own = '.venv\Scripts\python.exe'
$pip = @('-m', 'pip', 'install', '--quiet', '--disable-pip-version-check')
Invoke-Checked $own ($pip + @('--require-hashes', '--only-binary', ':all:', '-r', 'requirements.lock'))
Invoke-Checked $own ($pip + @('--no-deps', '--no-build-isolation', '--editable', '.'))
Set-Content -Path $stampFile -Value $stamp
