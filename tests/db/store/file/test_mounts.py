"""What a database lies on is read from the table of mounts, written here as Linux writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store.file import mounts
from db.store.file.mounts import danger, kind_of, shared

TABLE = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
30 27 0:44 / /home rw,relatime shared:12 - nfs4 box:/export/home rw,vers=4.2,hard
31 30 8:1 / /home/ana/disk rw,relatime shared:13 master:2 - xfs /dev/sdb1 rw
32 27 0:45 / /mnt/the\\040office rw,relatime - cifs //office/news rw,vers=3.1.1
33 27 0:46 / /media/far rw,nosuid,nodev - fuse.sshfs ana@box:/srv rw,user_id=1000
34 27 0:47 / /media/zip rw,nosuid,nodev - fuse.archivemount archive rw
35 27 0:48 / /srv/news rw - nfs box:/news rw
36 27 8:2 / /srv rw - ext4 /dev/sdc1 rw
37 36 0:49 / /srv/spare rw - tmpfs tmpfs rw
38 37 0:50 / /srv/spare rw - 9p host rw,trans=virtio
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/tidings.db", "ext4"),
        ("/homeless/tidings.db", "ext4"),
        ("/home/ana/tidings.db", "nfs4"),
        ("/home/ana/disk/tidings.db", "xfs"),
        ("/mnt/the office/tidings.db", "cifs"),
        ("/mnt/the/tidings.db", "ext4"),
        ("/media/far/tidings.db", "fuse.sshfs"),
        ("/media/zip/tidings.db", "fuse.archivemount"),
        ("/srv/news/tidings.db", "ext4"),  # what was mounted there is hidden by what was mounted on /srv later
        ("/srv/spare/tidings.db", "9p"),  # two in one place: the later one is seen
        ("/proc/1/tidings.db", "proc"),
    ],
)
def test_the_file_system_of_a_path_is_the_one_that_the_kernel_finds(path: str, kind: str) -> None:
    assert kind_of(Path(path), TABLE) == kind


@pytest.mark.parametrize("table", ["", "nonsense\n", "27 1 254:0 / / rw,relatime\n", TABLE.splitlines()[0] + "\n"])
def test_a_table_that_does_not_say_is_no_reason_to_warn(table: str) -> None:
    assert kind_of(Path("/home/ana/tidings.db"), table) is None


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table in which the folder of the test is on a network file system, but for a folder "disk" in it."""
    folder = str(tmp_path.resolve()).replace(" ", "\\040")
    lines = "27 1 254:0 / / rw - ext4 /dev/vda rw\n{number} {parent} 0:44 / {folder} rw - {kind} x rw\n"
    one = lines.format(number=30, parent=27, folder=folder, kind="nfs4")
    other = lines.format(number=31, parent=30, folder=f"{folder}/disk", kind="ext4").splitlines()[1]
    (tmp_path / "mountinfo").write_text(f"{one}{other}\n")
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "mountinfo")
    return tmp_path


def test_what_other_machines_can_write_is_told_with_the_remedy(table: Path) -> None:
    assert shared(table / "news" / "tidings.db") == "nfs4"
    said = danger(table / "tidings.db") or ""
    assert "from one machine only" in said
    assert "nfs4" in said
    assert "ssh" in said
    assert "\n" not in said


def test_a_disk_of_this_machine_is_safe_and_links_are_followed(table: Path) -> None:
    (table / "disk").mkdir()
    assert danger(table / "disk" / "tidings.db") is None
    (table / "link").symlink_to(table / "disk")
    assert danger(table / "link" / "tidings.db") is None
    (table / "disk" / "link.db").symlink_to(table / "tidings.db")
    assert danger(table / "disk" / "link.db") is not None


def test_where_there_is_no_table_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "none")
    assert danger(tmp_path / "tidings.db") is None
