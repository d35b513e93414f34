"""What the operating system refuses, in the language of the run."""

import errno

from cchc_cli.cli.translation import said

KEYS = {
    errno.EACCES: "system.denied",
    errno.EPERM: "system.denied",
    errno.ENOENT: "system.nothing",
    errno.EEXIST: "system.exists",
    errno.EISDIR: "system.folder",
    errno.ENOTDIR: "system.no-folder",
    errno.ENOTEMPTY: "system.not-empty",
    errno.ENOSPC: "system.full",
    errno.EDQUOT: "system.quota",
    errno.EFBIG: "system.too-large",
    errno.EROFS: "system.read-only",
    errno.EBUSY: "system.busy",
    errno.ENAMETOOLONG: "system.name",
    errno.ELOOP: "system.loop",
    errno.EMFILE: "system.too-many",
    errno.EIO: "system.device",
}


def refusal(error: OSError) -> str:
    """Why the system refused; in its own words where we have none."""
    key = KEYS.get(error.errno) if error.errno is not None else None
    return said(key) if key is not None else error.strerror or str(error)
