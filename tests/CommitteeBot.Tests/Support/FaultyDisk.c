/* Makes the n-th write, sync or truncation of chosen files fail, as a full or broken disk does. Loaded before the C library (LD_PRELOAD).
   FAULT_FILES: only files whose path begins so. FAULT_CONTROL: a file of three 64-bit numbers shared with the test:
   [0] calls seen so far, [1] the number of the first call to fail (0: none), [2] how many calls fail from there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile int64_t *control;

static void attach(void)
{
    const char *path = getenv("FAULT_CONTROL");
    int fd = path ? open(path, O_RDWR) : -1;
    if (fd < 0) return;
    void *map = mmap(NULL, 24, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED) control = map;
    close(fd);
}

static int fails(int fd)
{
    static const char *files;
    char link[64], path[4096];
    ssize_t length;
    if (!control) attach();
    if (!control) return 0;
    if (!files) files = getenv("FAULT_FILES");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (!files || strncmp(path, files, strlen(files)) != 0 || strstr(path, "-shm")) return 0;
    int64_t call = __sync_add_and_fetch(control, 1);
    return control[1] > 0 && call >= control[1] && call < control[1] + control[2];
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL(fault) do { errno = fault; return -1; } while (0)

ssize_t write(int fd, const void *data, size_t size) { if (fails(fd)) FAIL(ENOSPC); return REAL(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { if (fails(fd)) FAIL(ENOSPC); return REAL(pwrite)(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { if (fails(fd)) FAIL(ENOSPC); return REAL(pwrite64)(fd, data, size, at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { if (fails(fd)) FAIL(ENOSPC); return REAL(pwritev64)(fd, parts, count, at); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { if (fails(fd)) FAIL(ENOSPC); return REAL(pwritev)(fd, parts, count, at); }
int fsync(int fd) { if (fails(fd)) FAIL(EIO); return REAL(fsync)(fd); }
int fdatasync(int fd) { if (fails(fd)) FAIL(EIO); return REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { if (fails(fd)) FAIL(EIO); return REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { if (fails(fd)) FAIL(EIO); return REAL(ftruncate64)(fd, size); }
