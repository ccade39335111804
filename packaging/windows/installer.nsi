Target amd64-unicode
; The installer for one account, without administrator's rights. Built by installer.sh, which gives APP, LAUNCHER, VERSION, SIZE and OUT.
;   /S          silent                      /D=FOLDER   elsewhere (last, unquoted)
;   uninstall.exe /S            silent, and everything that was saved stays
;   uninstall.exe /S /ERASE     with what was saved and never sent
; It unpacks a whole version beside those that are there; the launcher that it brings puts it in its place (sync/client/updating/laying.py).
; Ends with 0 done, 1 given up by the person, 2 a file is held, 3 a newer version is here, 4 the disk is full, 5 something else:
; in all of these what was installed before still works.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define NAME "DMS desktop"
!define DATA "$LOCALAPPDATA\dms-desktop"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\DMSDesktop"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\DMS desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "All rights reserved"

; what signs installer and uninstaller, where it is named: a program that gets the file's name
!ifdef SIGN
  !finalize '"${SIGN}" "%1"' = 0
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif

!define MUI_FINISHPAGE_RUN "$INSTDIR\dms.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include words.nsh

!macro refuse CODE WORDS
  RMDir /r "$INSTDIR\versions\.new-${VERSION}"
  MessageBox MB_OK|MB_ICONEXCLAMATION "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

!macro forget_shortcuts ; of every language: that of the PC may have changed since
  Delete "$SMPROGRAMS\DMS desktop.lnk"
  Delete "$SMPROGRAMS\DMS 經銷商工作台.lnk"
  Delete "$SMPROGRAMS\DMS 经销商工作台.lnk"
!macroend

Section
  InitPluginsDir
  RMDir /r "$INSTDIR\versions\.new-${VERSION}"
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR\versions\.new-${VERSION}"
  File /r "${APP}\*.*"
  SetOutPath "$PLUGINSDIR\launcher"
  File /r "${LAUNCHER}\*.*"
  ${If} ${Errors}
    !insertmacro refuse 4 "$(FULL)"
  ${EndIf}
  SetOutPath "$INSTDIR"

  again:
  ExecWait '"$PLUGINSDIR\launcher\dms.exe" --lay "$INSTDIR" ${VERSION}' $0
  ${If} $0 == 2
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(HELD)" /SD IDCANCEL IDRETRY again
    RMDir /r "$INSTDIR\versions\.new-${VERSION}"
    SetErrorLevel 2
    Quit
  ${ElseIf} $0 == 3
    !insertmacro refuse 3 "$(NEWER)"
  ${ElseIf} $0 == 4
    !insertmacro refuse 4 "$(FULL)"
  ${ElseIf} $0 != 0
    !insertmacro refuse 5 "$(FAILED)"
  ${EndIf}

  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro forget_shortcuts
  CreateShortcut "$SMPROGRAMS\$(SHORTCUT).lnk" "$INSTDIR\dms.exe"
  WriteRegStr HKCU "Software\Classes\.dmscode" "" "DMS.CodeFile"
  WriteRegStr HKCU "Software\Classes\DMS.CodeFile" "" "$(CODE)"
  WriteRegStr HKCU "Software\Classes\DMS.CodeFile\DefaultIcon" "" "$INSTDIR\dms.exe,0"
  WriteRegStr HKCU "Software\Classes\DMS.CodeFile\shell\open\command" "" '"$INSTDIR\dms.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(SHORTCUT)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\dms.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\versions\*.*"
    RMDir /r "$INSTDIR\.gone"
    Rename "$INSTDIR\versions" "$INSTDIR\.gone" ; refused while one of them runs: half an app would be worse than all of it
  ${EndIf}
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(HELD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  RMDir /r "$INSTDIR\.gone"
  RMDir /r "$INSTDIR\updates"
  Delete "$INSTDIR\current.json"
  Delete "$INSTDIR\current.json.new"
  Delete "$INSTDIR\dms.exe"
  FindFirst $0 $1 "$INSTDIR\launcher-*"
  ${DoWhile} $1 != ""
    RMDir /r "$INSTDIR\$1"
    FindNext $0 $1
  ${Loop}
  FindClose $0
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro forget_shortcuts
  DeleteRegKey HKCU "Software\Classes\.dmscode"
  DeleteRegKey HKCU "Software\Classes\DMS.CodeFile"
  DeleteRegKey HKCU "${KEY}"

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ERASE" $1
  ${IfNot} ${Errors}
    RMDir /r "${DATA}"
  ${Else}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(ERASE)" /SD IDNO IDNO kept
    RMDir /r "${DATA}"
    kept:
  ${EndIf}
SectionEnd
