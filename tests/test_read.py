"""Bytes to text and back."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from jdlint import read
from jdlint.errors import ReadError

TEXT = "Pflegekraft (m/w/d) – München\r\nGehalt: 3.400 €\rab sofort\n"


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (TEXT.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", True),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", True),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", True),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le", True),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be", True),
    ],
)
def test_decode_and_write_keep_every_byte(data: bytes, encoding: str, bom: bool, tmp_path: Path) -> None:
    path = tmp_path / "posting.md"
    path.write_bytes(data)
    source = read.read(str(path))
    assert (source.text, source.encoding, source.bom) == (TEXT, encoding, bom)
    read.write(source, source.text)
    assert path.read_bytes() == data


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    source = read.decode("a\r\nb\rc\nd\u2028e".encode(), "x")
    assert [source.position(source.text.index(char)).line for char in "abcde"] == [1, 2, 3, 4, 4]


def test_other_encodings_must_be_named() -> None:
    data = "Gehalt: 50 €, Büro".encode("cp1252")
    with pytest.raises(ReadError) as caught:
        read.decode(data, "x.txt")
    assert str(caught.value) == (
        "x.txt:1: is not utf-8: byte 11 cannot be decoded; save it as UTF-8 or name its encoding with `--encoding`"
    )
    assert read.decode(data, "x.txt", "cp1252").text == "Gehalt: 50 €, Büro"
    with pytest.raises(ReadError, match='unknown encoding "klingon"'):
        read.decode(data, "x.txt", "klingon")


def test_byte_offset_counts_the_bom() -> None:
    with pytest.raises(ReadError, match="byte 4 cannot") as caught:
        read.decode(codecs.BOM_UTF8 + b"\n\xff", "x")
    assert caught.value.line == 2


def test_binary_is_refused() -> None:
    with pytest.raises(ReadError, match="binary file"):
        read.decode(b"\x89PNG\x00\x01", "logo.md")


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    source = read.decode(codecs.BOM_UTF16_LE + b"a\x00", "x")
    assert source.text == "a"
    source = read.decode("a\ud800b".encode("utf-7", "surrogatepass"), "x", "utf-7")
    assert len(source.text) == 3
    source.text.encode()


def test_size_limit_names_its_key(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_text("x" * 11)
    with pytest.raises(ReadError, match="larger than 10 bytes; exclude it or raise `max-bytes`"):
        read.read(str(path), max_bytes=10)
    assert len(read.read(str(path), max_bytes=11).text) == 11


def test_missing_file_and_folder_are_one_line_each(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.md: no such file$"):
        read.read(str(tmp_path / "gone.md"))
    with pytest.raises(ReadError, match="is a folder, not a file"):
        read.read(str(tmp_path))
    with pytest.raises(ReadError):
        read.read("nul\0name")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "closed.md"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(ReadError, match="permission denied"):
        read.read(str(path))


def test_write_replaces_at_once_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    read.write(read.read(str(path)), "new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["posting.txt"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege there")
def test_write_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    target, link = tmp_path / "a.txt", tmp_path / "b.txt"
    target.write_text("old")
    link.symlink_to(target)
    read.write(read.read(str(link)), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_write_names_what_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    path.write_bytes("Büro".encode("latin-1"))
    source = read.read(str(path), encoding="latin-1")
    with pytest.raises(ReadError, match='cannot be written as latin-1: it has no "€"'):
        read.write(source, "50 €")
    assert path.read_bytes() == "Büro".encode("latin-1")


def test_what_is_piped_in_has_the_same_limit() -> None:
    with pytest.raises(ReadError, match=r"is larger than 4 bytes; exclude it or raise `max-bytes`"):
        read.decode(b"nurse", "-", max_bytes=4)
