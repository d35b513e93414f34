"""Refusals of the operating system as messages."""

import errno

from cchc_cli.i18n.message import Message, message

REFUSALS = {
    errno.EACCES: message("system.denied", "Permission denied"),
    errno.EPERM: message("system.denied", "Permission denied"),
    errno.ENOENT: message("system.nothing", "No such file or directory"),
    errno.EEXIST: message("system.exists", "File exists"),
    errno.EISDIR: message("system.folder", "Is a directory"),
    errno.ENOTDIR: message("system.no-folder", "Not a directory"),
    errno.ENOTEMPTY: message("system.not-empty", "Directory not empty"),
    errno.ENOSPC: message("system.full", "No space left on device"),
    errno.EDQUOT: message("system.quota", "Disk quota exceeded"),
    errno.EFBIG: message("system.too-large", "File too large"),
    errno.EROFS: message("system.read-only", "Read-only file system"),
    errno.EBUSY: message("system.busy", "Device or resource busy"),
    errno.ENAMETOOLONG: message("system.name", "File name too long"),
    errno.ELOOP: message("system.loop", "Too many levels of symbolic links"),
    errno.EMFILE: message("system.too-many", "Too many open files"),
    errno.EIO: message("system.device", "Input/output error"),
}
_OF_READING = {
    errno.EACCES: message("system.permission", "Permission denied"),
    errno.ENOENT: message("system.missing", "No such file or directory"),
}
"""Those with other words in Vietnamese where a file is read."""


def refusal(error: OSError) -> Message | str:
    """Return why the operating system refused, in its own words where cchc has no message."""
    known = REFUSALS.get(error.errno) if error.errno is not None else None
    return known or error.strerror or str(error)


def refused_reading(error: OSError | ValueError) -> Message | str:
    """Return why a path cannot be read."""
    if not isinstance(error, OSError):
        return str(error)
    return _OF_READING.get(error.errno or 0) or refusal(error)
