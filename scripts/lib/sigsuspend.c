// For LD_PRELOAD under valgrind, whose sigsuspend (3.19) writes into the mask that it is given. That of
// libdispatch is constant, so valgrind would end with a fault of its own. Here it is given a copy.
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
