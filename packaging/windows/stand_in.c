// Stands in for the app where the installer is tried: writes its version into the file it is given, and waits on while FILE.hold is there.
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int argc, wchar_t **argv) {
  if (argc < 2) return 1;
  FILE *file = _wfopen(argv[1], L"wb");
  if (!file) return 2;
  fputs(VERSION, file);
  fclose(file);
  wchar_t hold[1024];
  swprintf(hold, 1024, L"%ls.hold", argv[1]);
  while (GetFileAttributesW(hold) != INVALID_FILE_ATTRIBUTES) Sleep(50);
  return 0;
}
