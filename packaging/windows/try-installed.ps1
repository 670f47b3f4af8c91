# Try the installer as its users and IT departments do: silently, for the user alone; again over itself; then remove it.
# Leaves with an error at the first thing that is not as it should be.
$ErrorActionPreference = 'Stop'
$setup = (Get-Item dist/judgement-desk-*-setup.exe).FullName
$folder = Join-Path $env:LOCALAPPDATA 'Programs\Judgement Desk'
$classes = 'HKCU:\Software\Classes'
$entry = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\JudgementDesk'

function Expect([bool]$seen, [string]$wrong) { if (-not $seen) { throw $wrong } }
function Run([string]$file, [string[]]$words) {
    $ran = Start-Process -FilePath $file -ArgumentList $words -Wait -PassThru
    Expect ($ran.ExitCode -eq 0) "$file $words ended with $($ran.ExitCode)"
}
function SelfTest {
    # The program without a console, which can only answer through the file.
    $told = Join-Path $env:RUNNER_TEMP 'selftest.json'
    Remove-Item $told -ErrorAction Ignore
    Run (Join-Path $folder 'judgement-desk.exe') @('selftest', '--json', "`"$told`"")
    $result = Get-Content $told -Raw -Encoding utf8 | ConvertFrom-Json
    Expect $result.passed 'the self-test of the installed program failed'
    "$($result.checks.Count) checks passed as installed"
}

Run $setup @('/S')
SelfTest
Expect ((Get-ItemProperty "$classes\.jdesk").'(default)' -eq 'JudgementDesk.Library') 'libraries do not open with it'
Expect (Test-Path (Join-Path $env:APPDATA 'Microsoft\Windows\Start Menu\Programs\Judgement Desk.lnk')) 'not in the Start menu'

$stale = Join-Path $folder '_internal\left-from-an-older-version.txt'
'x' | Set-Content $stale
$data = Join-Path $env:LOCALAPPDATA 'judgement-desk'
New-Item -ItemType Directory -Force $data | Out-Null
'a library' | Set-Content (Join-Path $data 'kept.jdesk')
Run $setup @('/S')
Expect (-not (Test-Path $stale)) 'the upgrade left files of the older version'
SelfTest

# An uninstaller starts a copy of itself and ends; with _? it stays, and so leaves its own file behind.
Run (Join-Path $folder 'uninstall.exe') @('/S', "_?=$folder")
Expect (-not (Test-Path (Join-Path $folder 'judgement-desk.exe'))) 'the program is still there'
Expect (-not (Test-Path $entry)) 'the list of programs still has it'
Expect (-not (Test-Path "$classes\JudgementDesk.Library")) 'the file type is still there'
Expect (Test-Path (Join-Path $data 'kept.jdesk')) "the user's library is gone"
'installed, upgraded and removed; the library stays'
