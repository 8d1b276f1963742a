/* Lets the Nth write beneath a folder fail, and if wished all that follow: preloaded by tests/trust/faults.py.

   Counted are writes, truncations, allocations, syncs, renames, links, removals and new files. A write that fails has
   written half of what it should: as on a full disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long left = 0;
static int number = 0, lasting = 0;
static volatile int fired = 0;
static char folder[PATH_MAX];

void fault_arm(long nth, int error, int sticky, const char *beneath) {
    strncpy(folder, beneath, sizeof folder - 1);
    fired = 0;
    number = error;
    lasting = sticky;
    left = nth;
}

long fault_left(void) { return left; }

int fault_fired(void) { return fired; }

static int strikes_path(const char *path) {
    if (left == 0 && !(fired && lasting)) return 0;
    if (folder[0] == 0 || path == NULL || strncmp(path, folder, strlen(folder)) != 0) return 0;
    if (fired) return lasting;
    if (--left > 0) return 0;
    fired = 1;
    return 1;
}

static int strikes(int fd) {
    char link[64], path[PATH_MAX];
    if (left == 0 && !(fired && lasting)) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return strikes_path(path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL do { errno = number; return -1; } while (0)

ssize_t write(int fd, const void *data, size_t size) {
    if (strikes(fd)) FAIL;
    return NEXT(write)(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    if (strikes(fd)) { NEXT(pwrite)(fd, data, size / 2, at); FAIL; }
    return NEXT(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    if (strikes(fd)) { NEXT(pwrite64)(fd, data, size / 2, at); FAIL; }
    return NEXT(pwrite64)(fd, data, size, at);
}
int fsync(int fd) { if (strikes(fd)) FAIL; return NEXT(fsync)(fd); }
int fdatasync(int fd) { if (strikes(fd)) FAIL; return NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { if (strikes(fd)) FAIL; return NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { if (strikes(fd)) FAIL; return NEXT(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { if (strikes_path(from)) FAIL; return NEXT(rename)(from, to); }
int unlink(const char *path) { if (access(path, F_OK) == 0 && strikes_path(path)) FAIL; return NEXT(unlink)(path); }

#define OPENS(name)                                                      \
    int name(const char *path, int flags, ...) {                         \
        va_list more;                                                    \
        va_start(more, flags);                                           \
        mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;      \
        va_end(more);                                                    \
        if ((flags & O_CREAT) && access(path, F_OK) != 0 && strikes_path(path)) FAIL; \
        return NEXT(name)(path, flags, mode);                            \
    }
OPENS(open)
OPENS(open64)
