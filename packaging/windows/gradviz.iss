; The installer for Windows: for the user who starts it, without an administrator.
;   iscc /DVersion=0.1.0 packaging\windows\gradviz.iss      after python packaging\build.py

#ifndef Version
  #error Say which version: iscc /DVersion=...
#endif
#define Suffix ".gradviz"
#define Kind "GradViz.Lesson"

[Setup]
AppId={{6E0A4F0E-6F0B-4C57-9C43-1E2B9A5D7C11}
AppName=GradViz
AppVersion={#Version}
AppPublisher=GradViz contributors
DefaultDirName={autopf}\GradViz
DefaultGroupName=GradViz
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=gradviz-{#Version}-windows-x64
SetupIconFile=..\icons\gradviz.ico
UninstallDisplayIcon={app}\gradviz.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[CustomMessages]
en.Lesson=GradViz lesson
ja.Lesson=GradVizのレッスン
ko.Lesson=GradViz 수업

[Files]
Source: "..\..\dist\gradviz\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\GradViz"; Filename: "{app}\gradviz.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Suffix}\OpenWithProgids"; ValueType: string; ValueName: "{#Kind}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueName: ""; ValueData: "{cm:Lesson}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\gradviz.exe,0"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\gradviz.exe"" ""%1"""; Flags: uninsdeletekey

[Run]
Filename: "{app}\gradviz.exe"; Description: "{cm:LaunchProgram,GradViz}"; Flags: nowait postinstall skipifsilent
