/* Stands between a program and its files: writes down what it does to a folder, or makes the Nth of its deeds fail, or kills it there.
 *
 *   gcc -O2 -shared -fPIC -o recorder.so recorder.c -ldl -lpthread
 *   LD_PRELOAD=./recorder.so RECORDER_FOLDER=/dev/shm/home RECORDER_LOG=/dev/shm/log program...
 *
 * With RECORDER_LOG every deed is appended to that file as <deed><number of the file><offset><size><length of name><name><content>;
 * what the program says on standard output goes in between, so that one can tell what it had promised before which deed.
 * A program may also strike itself at its Nth deed, see the end of this file: an error number is what fails, 0 is SIGKILL.
 * A file is known by its inode, so it may be renamed while it is open. What this does not understand it refuses, loudly.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define STANDARD_OUTPUT 1
#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)

enum { NOT_OURS, A_FILE, A_FOLDER };

REAL(int, open64, const char *, int, ...);
REAL(int, close, int);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, rename, const char *, const char *);
REAL(int, unlink, const char *);
REAL(int, mkdir, const char *, mode_t);

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char kinds[MOST_FILES];
static char *folders[MOST_FILES];
static const char *watched;
static size_t watched_length;
static int book = -1;
static long deeds, strike_at;
static int strike_with, strike_lasts;
static long failures;

__attribute__((constructor)) static void begin(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(close); FIND(write); FIND(pwrite64); FIND(fsync); FIND(fdatasync);
  FIND(ftruncate64); FIND(rename); FIND(unlink); FIND(mkdir);
  watched = getenv("RECORDER_FOLDER");
  watched_length = watched ? strlen(watched) : 0;
  const char *path = getenv("RECORDER_LOG");
  if (path) book = real_open64(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static int is_watched(const char *path) {
  return watched_length && !strncmp(path, watched, watched_length) && (path[watched_length] == '/' || !path[watched_length]);
}

static int kind_of(int fd) { return fd >= 0 && fd < MOST_FILES ? kinds[fd] : NOT_OURS; }

static uint64_t number_of(int fd) {
  struct stat found;
  return fstat(fd, &found) ? 0 : found.st_ino;
}

static void must_write(const void *content, size_t size) {
  if (size && real_write(book, content, size) != (ssize_t)size) abort();
}

static void note(char deed, uint64_t number, int64_t offset, const char *name, const void *content, uint64_t size) {
  if (book < 0) return;
  struct { char deed; uint64_t number; int64_t offset; uint64_t size; uint16_t name; } __attribute__((packed)) head = {
    deed, number, offset, size, (uint16_t)strlen(name) };
  must_write(&head, sizeof head);
  must_write(name, head.name);
  if (content) must_write(content, size);
}

/* The moment before a deed: true where it is to fail, with errno set. */
static int is_struck(void) {
  deeds++;
  if (!strike_at || deeds < strike_at || (deeds > strike_at && !strike_lasts)) return 0;
  if (!strike_with) kill(getpid(), SIGKILL);
  failures++;
  errno = strike_with;
  return 1;
}

/* No permission is a matter of opening and naming files: what is open can be written. */
static int is_shut(void) { return strike_with == EACCES || strike_with == EROFS; }
static int is_struck_inside(void) {
  if (is_shut()) return 0;
  return is_struck();
}

#define IN_TURN(result, ...) ({ pthread_mutex_lock(&turn); result _r = ({ __VA_ARGS__ }); pthread_mutex_unlock(&turn); _r; })

static int opened(const char *path, int flags, mode_t mode) {
  if (!is_watched(path)) {
    int fd = real_open64(path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) kinds[fd] = NOT_OURS;
    return fd;
  }
  return IN_TURN(int,
    int is_new = (flags & O_CREAT) && access(path, F_OK);
    int writes = is_new || (flags & O_TRUNC) || (is_shut() && (flags & O_ACCMODE) != O_RDONLY);
    int fd = -1;
    if (!writes || !is_struck()) fd = real_open64(path, flags, mode);
    if (fd >= MOST_FILES) abort();
    if (fd >= 0) {
      struct stat found;
      fstat(fd, &found);
      kinds[fd] = S_ISDIR(found.st_mode) ? A_FOLDER : A_FILE;
      free(folders[fd]);
      folders[fd] = S_ISDIR(found.st_mode) ? strdup(path) : NULL;
      if (is_new) note('C', found.st_ino, 0, path, NULL, 0);
      else if (kinds[fd] == A_FILE) note('O', found.st_ino, 0, path, NULL, 0);
      if (!is_new && (flags & O_TRUNC)) note('T', found.st_ino, 0, "", NULL, 0);
    }
    fd;);
}

static mode_t mode_in(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }

#define OPEN(name) int name(const char *path, int flags, ...) { \
  va_list rest; va_start(rest, flags); mode_t mode = mode_in(flags, rest); va_end(rest); return opened(path, flags, mode); }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) kinds[fd] = NOT_OURS;
  return real_close(fd);
}

static ssize_t written(int fd, const void *content, size_t size, off64_t offset, int moves) {
  return IN_TURN(ssize_t,
    ssize_t done = -1;
    if (!is_struck_inside()) {
      off64_t at = offset;
      if (moves) at = fcntl(fd, F_GETFL) & O_APPEND ? lseek64(fd, 0, SEEK_END) : lseek64(fd, 0, SEEK_CUR);
      done = moves ? real_write(fd, content, size) : real_pwrite64(fd, content, size, offset);
      if (done > 0) note('W', number_of(fd), at, "", content, done);
    }
    done;);
}

ssize_t write(int fd, const void *content, size_t size) {
  if (kind_of(fd) == A_FILE) return written(fd, content, size, 0, 1);
  if (fd == STANDARD_OUTPUT && book >= 0) IN_TURN(int, note('A', 0, 0, "", content, size); 0;);
  return real_write(fd, content, size);
}

ssize_t pwrite64(int fd, const void *content, size_t size, off64_t offset) {
  return kind_of(fd) == A_FILE ? written(fd, content, size, offset, 0) : real_pwrite64(fd, content, size, offset);
}
ssize_t pwrite(int fd, const void *content, size_t size, off_t offset) { return pwrite64(fd, content, size, offset); }

static int synced(int fd, int (*really)(int)) {
  if (kind_of(fd) == NOT_OURS) return really(fd);
  return IN_TURN(int,
    int is_folder = kind_of(fd) == A_FOLDER;
    int failed = is_struck_inside();
    if (is_folder) note(failed ? 'f' : 'F', number_of(fd), 0, folders[fd], NULL, 0);
    else note(failed ? 's' : 'S', number_of(fd), 0, "", NULL, 0);
    if (failed) errno = strike_with;
    failed ? -1 : 0;);
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t size) {
  if (kind_of(fd) != A_FILE) return real_ftruncate64(fd, size);
  return IN_TURN(int,
    int done = -1;
    if (!is_struck_inside() && !(done = real_ftruncate64(fd, size))) note('T', number_of(fd), size, "", NULL, 0);
    done;);
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int rename(const char *from, const char *to) {
  if (!is_watched(from) && !is_watched(to)) return real_rename(from, to);
  return IN_TURN(int,
    int done = -1;
    if (!is_struck() && !(done = real_rename(from, to))) note('R', 0, 0, from, to, strlen(to));
    done;);
}

int unlink(const char *path) {
  if (!is_watched(path)) return real_unlink(path);
  return IN_TURN(int,
    int done = -1;
    if (access(path, F_OK)) errno = ENOENT;
    else if (!is_struck() && !(done = real_unlink(path))) note('U', 0, 0, path, NULL, 0);
    done;);
}

int mkdir(const char *path, mode_t mode) {
  if (!is_watched(path)) return real_mkdir(path, mode);
  return IN_TURN(int,
    int done = -1;
    if (!access(path, F_OK)) errno = EEXIST;
    else if (!is_struck() && !(done = real_mkdir(path, mode))) note('M', 0, 0, path, NULL, 0);
    done;);
}

/* Ways to write that this does not model: better no record than a false one. */
#define REFUSED(name, fd, ...) ssize_t name(__VA_ARGS__) { \
  if (kind_of(fd) == NOT_OURS) return ((ssize_t (*)())dlsym(RTLD_NEXT, #name))(REST); \
  fprintf(stderr, "recorder: " #name " is not modelled\n"); abort(); }
#define REST fd, list, count
REFUSED(writev, fd, int fd, const struct iovec *list, int count)
#undef REST
#define REST fd, list, count, offset
REFUSED(pwritev, fd, int fd, const struct iovec *list, int count, off_t offset)
#undef REST
#define REST fd, from, offset, count
REFUSED(sendfile, fd, int fd, int from, off_t *offset, size_t count)
REFUSED(sendfile64, fd, int fd, int from, off64_t *offset, size_t count)
#undef REST
#define REST from, start, fd, offset, count, flags
REFUSED(copy_file_range, fd, int from, off64_t *start, int fd, off64_t *offset, size_t count, unsigned flags)
#undef REST

/* For a program that strikes itself (or a copy of itself). */
void recorder_watch(const char *folder, const char *log) {
  watched = strdup(folder);
  watched_length = strlen(folder);
  if (book >= 0) real_close(book);
  book = *log ? real_open64(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600) : -1;
}
void recorder_strike(long step, int error, int lasts) {
  deeds = 0;
  failures = 0;
  strike_at = step;
  strike_with = error;
  strike_lasts = lasts;
}
long recorder_deeds(void) { return deeds; }
long recorder_failures(void) { return failures; }
