; The Windows installer: for the user alone, without an administrator, unless /ALLUSERS asks for all.
;
;   makensis -DVERSION=1.2.3 -DBUNDLE=folder -DICONS=folder -DLICENCE=file -DOUT=setup.exe installer.nsi
;   -DSIGN="command" signs the uninstaller and the installer; %1 in it stands for the file.
;
; What it answers to, for IT departments:
;   /S           asks and shows nothing; exit code 0 done, 1 stopped, 2 the program is running, 3 /ALLUSERS without rights
;   /ALLUSERS    for all users of the computer, in Program Files; to be run with an administrator's rights
;   /NOSTARTMENU makes no entry in the Start menu
;   /D=FOLDER    another folder; last, and without quotation marks
; A newer version is installed over an older one. Libraries, settings and logs are the users' own: they lie elsewhere,
; and neither an upgrade nor an uninstallation touches them.

!ifdef TRIAL
  ; For a Wine that has 64 bits only, and quickly made. NSIS for Windows itself comes with 32-bit installers.
  Target amd64-unicode
  SetCompressor zlib
!else
  Unicode true
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"
!include "WinVer.nsh"

!define NAME "Judgement Desk"
!define PROGRAM "judgement-desk"
!define KIND "JudgementDesk.Library"
!define MAKER "The Judgement Desk authors"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\JudgementDesk"
!define RUNNING 2
!define NO_RIGHTS 3

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "CompanyName" "${MAKER}"
VIAddVersionKey "LegalCopyright" "${MAKER}, MIT licence"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!ifdef SIGN
  !uninstfinalize '${SIGN}'
  !finalize '${SIGN}'
!endif

!define MUI_ICON "${ICONS}/judgement-desk.ico"
!define MUI_UNICON "${ICONS}/judgement-desk.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/installer-side.bmp"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Var AllUsers

; Leave with an exit code, and with a message if anybody is looking.
!macro StopWith code words
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONSTOP "${words}"
  ${EndIf}
  SetErrorLevel ${code}
  Quit
!macroend

; Settle for whom: the registry root SHCTX and the Start menu follow the context.
!macro ChooseUsers
  SetRegView 64
  SetShellVarContext current
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${EndIf}
!macroend

; A file that is being run cannot be opened for writing.
!macro StopWhileRunning un
Function ${un}StopWhileRunning
  again:
  IfFileExists "$INSTDIR\${PROGRAM}.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
  IfErrors busy
  FileClose $0
  Goto free
  busy:
  IfSilent stop
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is running. Close it, then try again." IDRETRY again
  stop:
  SetErrorLevel ${RUNNING}
  Quit
  free:
FunctionEnd
!macroend
!insertmacro StopWhileRunning ""
!insertmacro StopWhileRunning "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro StopWith 1 "${NAME} needs 64-bit Windows 10 or newer."
  ${EndIf}
  StrCpy $AllUsers 0
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/ALLUSERS" $2
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      !insertmacro StopWith ${NO_RIGHTS} "For all users, run this installer as an administrator."
    ${EndIf}
  ${EndIf}
  !insertmacro ChooseUsers
  ; /D= has set it already; an older version's folder is the next best.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "-Program"
  Call StopWhileRunning
  ; An older version's own files go first, so that none of them is left among the new.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*.*"
  File "/oname=document.ico" "${ICONS}/document.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  ClearErrors
  ${GetParameters} $1
  ${GetOptions} $1 "/NOSTARTMENU" $2
  ${If} ${Errors}
    CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}.exe" "" "$INSTDIR\${PROGRAM}.exe" 0
  ${EndIf}

  WriteRegStr SHCTX "Software\Classes\.jdesk" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\.jdesk" "Content Type" "application/x-judgement-desk-library"
  WriteRegStr SHCTX "Software\Classes\.jdesk\OpenWithProgids" "${KIND}" ""
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "${NAME} library"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" "%1"'

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${MAKER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  ; Tells the uninstaller for whom this was.
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "AllUsers" $AllUsers
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  SetRegView 64
  StrCpy $AllUsers 0
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      !insertmacro StopWith ${NO_RIGHTS} "This copy is for all users. Remove it as an administrator."
    ${EndIf}
  ${EndIf}
  !insertmacro ChooseUsers
FunctionEnd

Section "Uninstall"
  Call un.StopWhileRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$INSTDIR\${PROGRAM}-cli.exe"
  Delete "$INSTDIR\document.ico"
  Delete "$INSTDIR\uninstall.exe"
  ; Only if nothing else lies there.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  DeleteRegValue SHCTX "Software\Classes\.jdesk\OpenWithProgids" "${KIND}"
  ReadRegStr $0 SHCTX "Software\Classes\.jdesk" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey SHCTX "Software\Classes\.jdesk"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd
