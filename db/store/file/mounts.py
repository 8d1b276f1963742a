"""What a database lies on: a disk of this machine, or a file system that several machines share.

SQLite's write-ahead log keeps readers and writers apart through memory that they share, which works on one machine
only: "WAL does not work over a network filesystem" (https://www.sqlite.org/wal.html). Nor are the locks of network file
systems to be trusted (https://www.sqlite.org/lockingv3.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

TABLE = Path("/proc/self/mountinfo")
"""Where Linux lists what is mounted where; other systems have no such file, and nothing is found out there."""

SHARED = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "davfs", "fuse.davfs2", "fuse.davfs"),
        *("9p", "virtiofs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "fuse.grpcfuse", "drvfs"),
        *("ceph", "fuse.ceph", "fuse.ceph-fuse", "fuse.glusterfs", "lustre", "gpfs", "beegfs", "orangefs", "pvfs2"),
        *("gfs", "gfs2", "ocfs2", "panfs", "acfs", "fuse.mfs", "fuse.lizardfs", "fuse.saunafs", "fuse.juicefs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.goofys", "fuse.gcsfuse", "fuse.blobfuse2", "fuse.smbnetfs"),
        *("fuse.curlftpfs", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.google-drive-ocamlfuse", "fuse.onedriver"),
    }
)
"""File systems of other machines, as /proc/self/mountinfo names them: those of the kernel's documentation
(Documentation/filesystems: network and cluster file systems), folders that virtual machines share with their host, and
programs behind FUSE that bring files over a network."""


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system in its place: the numbers of the mount and of the one it stands on, its folder, its kind."""

    number: int
    parent: int
    folder: PurePosixPath
    kind: str


def shared(path: Path) -> str | None:
    """Give the kind of file system that ``path`` lies on if several machines may share it, such as "nfs4".

    None for a disk of this machine, and where it cannot be found out.
    """
    try:
        kind = kind_of(path.resolve(), TABLE.read_text("utf-8", "surrogateescape"))
    except (OSError, ValueError, RuntimeError):  # the last for links that go in a circle
        return None
    return kind if kind in SHARED else None


def danger(path: Path) -> str | None:
    """Say in one line what is not safe about writing the database at ``path``, and what is; None where all is well."""
    kind = shared(path)
    if kind is None:
        return None
    return (
        f"use {path} from one machine only: it is on {kind}, where SQLite cannot keep two machines apart, and they "
        "would damage it; safe is the own disk of one machine, and to log in there (`ssh HOST tidings`)"
    )


def kind_of(path: Path, table: str) -> str | None:
    """Give the kind of file system that a path without links lies on; ``table`` is written as proc(5) says.

    None where the table does not say. The way to the path is gone along as the kernel does it: a later mount further
    up hides what was mounted below it before.
    """
    mounts = list(_mounts(table))
    numbers = {mount.number for mount in mounts}
    roots = (mount for mount in mounts if mount.parent not in numbers and _holds(mount, path))
    here = next(roots, None)
    while here is not None:
        ahead = [mount for mount in mounts if mount.parent == here.number and _holds(mount, path)]
        if not ahead:
            return here.kind
        here = min(ahead, key=lambda mount: len(mount.folder.parts))
    return None


def _holds(mount: Mount, path: Path) -> bool:
    return PurePosixPath(path).is_relative_to(mount.folder)


def _mounts(table: str) -> Iterator[Mount]:
    for line in table.splitlines():
        fields = line.split(" ")
        if "-" in fields[6:-1]:
            kind = fields[fields.index("-", 6) + 1]
            yield Mount(int(fields[0]), int(fields[1]), PurePosixPath(_plain(fields[4])), kind)


def _plain(folder: str) -> str:
    """Give the name of a folder in which spaces and the like are written as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), folder)
