// Stands between a program and the C library, and lets one call go wrong: the program dies there, or
// the disk does not do its work. Loaded with LD_PRELOAD; the program itself knows nothing of it.
//
//   FAULT="ACTION FUNCTION PATH PLACE"   what goes wrong at the PLACE-th call, counted from 1
//   FAULT_COUNT=FILE                     at the end, "COUNT FUNCTION PATH" for all that was called
//
// ACTION    kill-before, kill-after: SIGKILL on this side of the call or on that
//           kill-amid: SIGKILL when half of the bytes are written
//           ENOSPC, EIO, EROFS, EACCES: this call fails so, and all that FUNCTION and PATH fit from
//           then on, as with a disk that is full; with -once behind it, this call alone
//           short: this write takes half of the bytes, and says so
//           delay-N: this call and all from then on take N milliseconds longer
// FUNCTION  create, write, read, sync, truncate, rename or unlink, under each of their names in C;
//           or any, which is all but read
// PATH      a pattern such as */archive.sqlite-wal; socket is any connected TCP socket. What is
//           neither, such as standard error or an event, never counts. A rename has the new name.
//
// A read counts when it has brought something, since a socket is often asked in vain.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { MOST_TALLIES = 1024 };

// What FAULT says. It is read before the program begins, and then only read.
static char action[32], function[32], pattern[PATH_MAX];
static long place;
static const char *count_file;
static _Atomic long calls;

struct tally {
  char name[16], path[240];
  long count;
};
static struct tally tallies[MOST_TALLIES];
static int tally_count;
static atomic_flag tallies_are_taken = ATOMIC_FLAG_INIT;

// What happens to a call. An error of 0 lets it happen.
struct fate {
  int error;
  bool half, dies_before, dies_after;
};

__attribute__((constructor)) static void read_environment(void) {
  const char *fault = getenv("FAULT");
  count_file = getenv("FAULT_COUNT");
  if (fault == NULL) return;
  if (sscanf(fault, "%31s %31s %4095s %ld", action, function, pattern, &place) != 4 || place < 1) {
    dprintf(STDERR_FILENO, "FAULT=\"%s\": ACTION FUNCTION PATH PLACE is wanted\n", fault);
    _exit(2);
  }
}

__attribute__((destructor)) static void write_tallies(void) {
  FILE *file = count_file == NULL ? NULL : fopen(count_file, "a");
  if (file == NULL) return;
  for (int i = 0; i < tally_count; i++)
    fprintf(file, "%ld %s %s\n", tallies[i].count, tallies[i].name, tallies[i].path);
  fclose(file);
}

static void count(const char *name, const char *path) {
  if (count_file == NULL) return;
  while (atomic_flag_test_and_set(&tallies_are_taken)) continue;
  int i = 0;
  while (i < tally_count && (strcmp(tallies[i].name, name) || strcmp(tallies[i].path, path))) i++;
  if (i < MOST_TALLIES) {
    if (i == tally_count) {
      snprintf(tallies[i].name, sizeof tallies[i].name, "%s", name);
      snprintf(tallies[i].path, sizeof tallies[i].path, "%s", path);
      tally_count++;
    }
    tallies[i].count++;
  }
  atomic_flag_clear(&tallies_are_taken);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static struct fate fate_of(const char *name, const char *path) {
  struct fate fate = {0};
  if (path == NULL) return fate;
  count(name, path);
  bool is_any = strcmp(function, "any") == 0 && strcmp(name, "read") != 0;
  if (!is_any && strcmp(function, name) != 0) return fate;
  if (fnmatch(pattern, path, 0) != 0) return fate;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (number < place) return fate;
  bool is_first = number == place, is_once = strstr(action, "-once") != NULL;
  if (strncmp(action, "delay-", 6) == 0) {
    long ms = atol(action + 6);
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL);
  }
  if (is_first || !is_once) {
    if (strncmp(action, "ENOSPC", 6) == 0) fate.error = ENOSPC;
    if (strncmp(action, "EIO", 3) == 0) fate.error = EIO;
    if (strncmp(action, "EROFS", 5) == 0) fate.error = EROFS;
    if (strncmp(action, "EACCES", 6) == 0) fate.error = EACCES;
  }
  if (is_first) {
    bool dies_amid = strcmp(action, "kill-amid") == 0;
    fate.dies_before = strcmp(action, "kill-before") == 0;
    fate.dies_after = dies_amid || strcmp(action, "kill-after") == 0;
    fate.half = dies_amid || strcmp(action, "short") == 0;
  }
  return fate;
}

// The path of an open file, "socket", or nothing for what does not count.
static const char *path_of(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  int error = errno;
  ssize_t length = descriptor < 3 ? -1 : readlink(link, path, PATH_MAX - 1);
  const char *found = NULL;
  if (length > 0) {
    path[length] = 0;
    if (path[0] == '/') found = strncmp(path, "/proc/", 6) && strncmp(path, "/dev/", 5) ? path : NULL;
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    if (strncmp(path, "socket:", 7) == 0 &&
        getpeername(descriptor, (struct sockaddr *)&peer, &size) == 0 &&
        (peer.ss_family == AF_INET || peer.ss_family == AF_INET6))
      found = "socket";
  }
  errno = error;
  return found;
}

#define OWN_PATH path_of(fd, (char[PATH_MAX]){0})

// Calls the C library's own function of this name.
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Does a call, or what befalls it. `ending` is what the function returns.
#define MEET(fate, ending, call)                        \
  do {                                                  \
    if ((fate).dies_before) die();                      \
    if ((fate).error) return errno = (fate).error, -1;  \
    ending = (call);                                    \
    if ((fate).dies_after) die();                       \
  } while (0)

// A function that writes bytes which lie at `data`, `size` of them.
#define WRITES(name, parameters, half_call, whole_call)          \
  ssize_t name parameters {                                      \
    struct fate fate = fate_of("write", OWN_PATH);               \
    ssize_t done;                                                \
    MEET(fate, done, fate.half ? REAL(name) half_call : REAL(name) whole_call); \
    return done;                                                 \
  }
#define HALF(size) ((size) > 1 ? (size) / 2 : (size))
WRITES(write, (int fd, const void *data, size_t size), (fd, data, HALF(size)), (fd, data, size))
WRITES(pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, HALF(size), at),
       (fd, data, size, at))
WRITES(pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, HALF(size), at),
       (fd, data, size, at))
WRITES(writev, (int fd, const struct iovec *data, int size), (fd, data, HALF(size)),
       (fd, data, size))
WRITES(send, (int fd, const void *data, size_t size, int flags), (fd, data, HALF(size), flags),
       (fd, data, size, flags))
WRITES(sendmsg, (int fd, const struct msghdr *data, int flags), (fd, data, flags),
       (fd, data, flags))

// A function that reads: it counts by what it has brought.
#define READS(name, parameters, arguments)                                         \
  ssize_t name parameters {                                                        \
    ssize_t done = REAL(name) arguments;                                           \
    if (done <= 0) return done;                                                    \
    struct fate fate = fate_of("read", OWN_PATH);                                  \
    MEET(fate, done, done);                                                        \
    return done;                                                                   \
  }
READS(read, (int fd, void *data, size_t size), (fd, data, size))
READS(pread, (int fd, void *data, size_t size, off_t at), (fd, data, size, at))
READS(pread64, (int fd, void *data, size_t size, off64_t at), (fd, data, size, at))
READS(readv, (int fd, const struct iovec *data, int size), (fd, data, size))
READS(recv, (int fd, void *data, size_t size, int flags), (fd, data, size, flags))
READS(recvmsg, (int fd, struct msghdr *data, int flags), (fd, data, flags))

// A function that does something to an open file, or to a name.
#define DOES(kind, name, parameters, arguments, path)   \
  int name parameters {                                 \
    struct fate fate = fate_of(kind, path);             \
    int done;                                           \
    MEET(fate, done, REAL(name) arguments);             \
    return done;                                        \
  }
DOES("sync", fsync, (int fd), (fd), OWN_PATH)
DOES("sync", fdatasync, (int fd), (fd), OWN_PATH)
DOES("truncate", ftruncate, (int fd, off_t size), (fd, size), OWN_PATH)
DOES("truncate", ftruncate64, (int fd, off64_t size), (fd, size), OWN_PATH)
DOES("rename", rename, (const char *from, const char *to), (from, to), to)
DOES("rename", renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), to)
DOES("rename", renameat2, (int a, const char *from, int b, const char *to, unsigned flags),
     (a, from, b, to, flags), to)
DOES("unlink", unlink, (const char *path), (path), path)
DOES("unlink", unlinkat, (int at, const char *path, int flags), (at, path, flags), path)
DOES("create", mkdir, (const char *path, mode_t mode), (path, mode), path)

// A function that opens a file: it counts where it may create one.
#define OPENS(name, parameters, arguments)                                     \
  int name parameters {                                                        \
    va_list rest;                                                              \
    va_start(rest, flags);                                                     \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;    \
    va_end(rest);                                                              \
    struct fate fate = fate_of("create", flags & O_CREAT ? path : NULL);       \
    int done;                                                                  \
    MEET(fate, done, REAL(name) arguments);                                    \
    return done;                                                               \
  }
OPENS(open, (const char *path, int flags, ...), (path, flags, mode))
OPENS(open64, (const char *path, int flags, ...), (path, flags, mode))
OPENS(openat, (int at, const char *path, int flags, ...), (at, path, flags, mode))
OPENS(openat64, (int at, const char *path, int flags, ...), (at, path, flags, mode))
