# Builds dist\dms-desktop, the app as one folder, and dist\dms-launcher, on a Windows PC with python.org's Python 3.11; then tries the app.
#   powershell -ExecutionPolicy Bypass -File packaging\windows\freeze.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
& packaging\setup.ps1

$environment = "build\freeze-env"
$stamp = (Get-FileHash packaging\app.lock -Algorithm SHA256).Hash
if (-not (Test-Path "$environment\.stamp") -or (Get-Content "$environment\.stamp") -ne $stamp) {
    if (Test-Path $environment) { Remove-Item -Recurse -Force $environment }
    & .venv\Scripts\python.exe -m venv $environment
    & "$environment\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging\app.lock
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    Set-Content "$environment\.stamp" $stamp
}
& "$environment\Scripts\python.exe" packaging\icons.py build\dms-desktop.ico
if ($LASTEXITCODE) { exit $LASTEXITCODE }
foreach ($part in "dms", "launcher") {
    & "$environment\Scripts\pyinstaller.exe" --noconfirm --log-level WARN --distpath dist --workpath build\pyinstaller "packaging\$part.spec"
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
}
& "$environment\Scripts\python.exe" packaging\licences.py dist\dms-desktop
if ($LASTEXITCODE) { exit $LASTEXITCODE }
& .venv\Scripts\python.exe packaging\smoke.py dist\dms-desktop
exit $LASTEXITCODE
