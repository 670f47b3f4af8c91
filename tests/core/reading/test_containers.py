"""What is inside a file comes out as documents of their own, and a bad member costs itself alone."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest
from hypothesis import given, strategies as st

from core.errors import DamagedFileError, EmptyFileError, EncryptedFileError, TooLargeError
from core.reading import Member, OtherFile, UnreadableMember, containers, holds_files, members, read_bytes, zip_files
from tests.core.reading.mail_builder import attach, message
from tests.core.reading.office_builder import docx, paragraph, zipped

STORY = b"Harrowmere was rated good."


def taken_out(data: bytes, name: str = "news.zip") -> dict[str, bytes | type[Exception]]:
    return {
        member.source: member.data if isinstance(member, Member) else type(member.error)
        for member in members(data, name)
    }


def test_a_plain_file_is_its_own_only_member() -> None:
    assert taken_out(STORY, "a.txt") == {"a.txt": STORY}
    word = docx(paragraph("Good."))
    assert taken_out(word, "a.docx") == {"a.docx": word}
    assert not holds_files(word)


def test_members_of_a_zip_file_are_called_by_their_place_in_it() -> None:
    data = zipped({"march/story.txt": STORY, "a.txt": b"Other."})
    assert taken_out(data) == {"news.zip › march/story.txt": STORY, "news.zip › a.txt": b"Other."}


def test_what_a_system_leaves_in_a_zip_file_is_left_out() -> None:
    names = ["__MACOSX/._a.txt", ".DS_Store", "x/Thumbs.db", "x/~$a.docx", ".git/config", "a.txt"]
    assert list(taken_out(zipped(dict.fromkeys(names, STORY)))) == ["news.zip › a.txt"]


def test_zip_files_in_zip_files_are_opened_but_not_for_ever() -> None:
    data = zipped({"a.txt": STORY})
    for _ in range(3):
        data = zipped({"in.zip": data})
    assert list(taken_out(data).values()) == [STORY]
    for _ in range(5):
        data = zipped({"in.zip": data})
    assert list(taken_out(data).values()) == [TooLargeError]


def test_names_are_shown_and_never_paths() -> None:
    shown = list(taken_out(zipped({"../../etc/passwd": STORY, "C:\\x\\a\n.txt": STORY})))
    assert shown == ["news.zip › ../../etc/passwd", "news.zip › C:/x/a\ufffd.txt"]


@pytest.mark.parametrize(
    ("raw", "shown"), [("Café.txt".encode("cp850"), "Café.txt"), ("Café.txt".encode(), "Café.txt"), (b"a.txt", "a.txt")]
)
def test_names_in_the_code_page_of_a_dos_box_are_read(raw: bytes, shown: str) -> None:
    entry = zipfile.ZipInfo(raw.decode("cp437"))
    entry.flag_bits = 0
    assert zip_files.shown_name(entry) == shown


def test_a_protected_and_a_damaged_member_cost_themselves_alone() -> None:
    data = bytearray(zipped({"a.txt": STORY, "b.txt": b"Damaged " * 9, "c.txt": b"Sound."}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1  # "encrypted" in the table of contents
    data[data.index(b"b.txt") + 5 : data.index(b"b.txt") + 9] = b"\xff\xff\xff\xff"
    found = taken_out(bytes(data))
    assert found["news.zip › a.txt"] is EncryptedFileError
    assert found["news.zip › b.txt"] is DamagedFileError
    assert found["news.zip › c.txt"] == b"Sound."


def test_a_member_packed_by_an_unknown_method_is_not_called_damaged() -> None:
    data = bytearray(zipped({"a.txt": STORY, "b.txt": b"Sound."}))
    data[data.index(b"PK\x01\x02") + 10] = 9  # Deflate64, as large files from Windows have it
    unread, sound = members(bytes(data), "news.zip")
    assert isinstance(unread, UnreadableMember)
    assert not isinstance(unread.error, DamagedFileError)
    assert unread.error.message.startswith("a.txt in news.zip is packed by a method that is not read.")
    assert isinstance(sound, Member)


def test_a_zip_file_that_unpacks_to_absurdly_much_is_refused_at_once() -> None:
    found = list(members(zipped({"a.txt": b" " * 30_000_000}), "bomb.zip"))
    assert [type(member) for member in found] == [UnreadableMember]
    assert isinstance(found[0], UnreadableMember)
    assert "unpacks to far more" in found[0].error.message


def test_a_member_that_lies_about_its_size_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "FILE_LIMIT", 1000)
    data = zipped({"a.txt": b"ab" * 1000, "b.txt": STORY})
    real = data.replace((2000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert real != data
    found = taken_out(real)
    assert found["news.zip › a.txt"] in (TooLargeError, DamagedFileError)
    assert found["news.zip › b.txt"] == STORY


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_files, "MOST_MEMBERS", 3)
    assert list(taken_out(zipped({f"{n}.txt": STORY for n in range(4)})).values()) == [TooLargeError]


def test_members_of_all_depths_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "_MOST_MEMBERS", 5)
    inner = zipped({f"{n}.txt": STORY for n in range(3)})
    found = list(taken_out(zipped({f"{n}.zip": inner for n in range(4)})).values())
    assert found == [STORY, STORY, STORY, TooLargeError]


def test_a_message_comes_first_and_then_what_hangs_on_it() -> None:
    made = attach(
        message("See the report."), docx(paragraph("Good.")), "application/octet-stream", "..\\..\\report.docx"
    )
    attach(made, b"\x89PNG", "image/png", "logo.png")
    attach(made, b"BEGIN:VCALENDAR", "text/calendar", "meeting.ics")
    made.add_attachment(message("Forwarded words.", subject="Older news"))
    found = list(members(made.as_bytes(), "a.eml"))
    assert [member.source for member in found] == ["a.eml", "a.eml › report.docx", "a.eml › Older news"]
    texts = [read_bytes(member.data, member.source).text for member in found if isinstance(member, Member)]
    assert [text.strip() for text in texts] == ["See the report.", "Good.", "Forwarded words."]


def test_a_message_without_words_is_only_what_hangs_on_it() -> None:
    made = attach(message(" "), STORY, "text/plain", "story.txt")
    assert list(taken_out(made.as_bytes(), "a.eml")) == ["a.eml › story.txt"]


def mbox(*messages: bytes) -> bytes:
    return b"".join(b"From orla@news.example Tue May 14 10:00:00 2024\n" + each + b"\n" for each in messages)


def test_a_mailbox_gives_its_messages_with_their_subjects() -> None:
    quoted = message(">From the council: good.\n\nFrom where we stand, good.", subject="Two").as_bytes()
    data = mbox(message("One is good.", subject="One").as_bytes(), quoted)
    found = list(members(data, "box.mbox"))
    assert [member.source for member in found] == ["box.mbox › 1 One", "box.mbox › 2 Two"]
    texts = [read_bytes(member.data, member.source).text.strip() for member in found if isinstance(member, Member)]
    assert texts == ["One is good.", "From the council: good.\n\nFrom where we stand, good."]


def test_an_empty_file_of_files_says_so() -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.mkdir("folder")
        archive.writestr(".hidden", "x")
    assert list(taken_out(empty.getvalue()).values()) == [EmptyFileError]


@given(st.binary(min_size=1, max_size=40), st.integers(0, 400))
def test_damage_anywhere_ends_in_members(noise: bytes, place: int) -> None:
    data = zipped({"a.txt": STORY, "b.eml": message("Words.").as_bytes()})
    assert list(members(data[:place] + noise + data[place + len(noise) :], "news.zip"))


def test_what_is_no_document_by_its_name_is_left_out_of_zip_files_as_of_folders() -> None:
    data = zipped(
        {"x/photo.jpg": b"\xff\xd8\xff", "old.doc": b"\xd0\xcf\x11\xe0", "a.txt": STORY, "figures.xlsx": b"x"}
    )
    found = list(members(data, "news.zip"))
    assert [each.source for each in found if isinstance(each, OtherFile)] == [
        "news.zip › x/photo.jpg",
        "news.zip › figures.xlsx",
    ]
    assert [each.source for each in found if isinstance(each, Member)] == ["news.zip › old.doc", "news.zip › a.txt"]


def test_a_zip_file_of_pictures_alone_holds_nothing_to_read() -> None:
    *others, last = members(zipped({"a.jpg": b"x", "b.png": b"x"}), "news.zip")
    assert [type(each) for each in others] == [OtherFile, OtherFile]
    assert isinstance(last, UnreadableMember)
    assert isinstance(last.error, EmptyFileError)


def nested(depth: int) -> bytes:
    made = b"From: a@b.example\nMessage-ID: <1@x>\nSubject: innermost\n\nGood.\n"
    for number in range(depth):
        head = f"From: a@b.example\nMessage-ID: <{number}@x>\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
        made = head.encode() + made
    return made


@pytest.mark.parametrize("depth", [20, 100, 300, 2000])
def test_a_message_nested_without_end_is_told_so(depth: int) -> None:
    (found,) = [each for each in members(nested(depth), "mail.eml") if not isinstance(each, Member)]
    assert isinstance(found, UnreadableMember)
    assert isinstance(found.error, (TooLargeError, DamagedFileError))


# Mailboxes of few headers.

BARE = (
    b"From orla@news.example Tue May 14 23:30:00 2024\n"
    b"From: Orla <orla@news.example>\nSubject: One\n\nHarrowmere: good.\n"
)


def test_a_mailbox_is_known_by_its_own_line_with_the_sender_and_the_subject() -> None:
    found = list(members(BARE + b"\n" + BARE.replace(b"One", b"Two"), "old.mbox"))
    assert [member.source for member in found] == ["old.mbox › 1 One", "old.mbox › 2 Two"]
    document = read_bytes(found[0].data, found[0].source)
    assert (document.title, document.author, document.text.strip()) == ("One", "Orla", "Harrowmere: good.")


@pytest.mark.parametrize(
    "article",
    [
        b"From our own reporter, 14 May 2024\nFrom: the council\nSubject: Ofsted\n\nHarrowmere was rated good.\n",
        b"The council wrote:\n\n" + BARE,
        b"From: Orla <orla@news.example>\nSubject: Ofsted\n\nHarrowmere was rated good, she wrote.\n",
        b"From: Orla\nDate: 14 May 2024\nSubject: Ofsted\n\nHarrowmere was rated good, she wrote.\n",
    ],
)
def test_an_article_that_quotes_an_e_mail_is_an_article(article: bytes) -> None:
    assert taken_out(article, "a.txt") == {"a.txt": article}
    assert read_bytes(article, "a.txt").text.startswith(article[:20].decode())


def test_a_message_of_the_two_headers_that_each_has_is_a_message() -> None:
    data = b"From: Orla Penhallow <orla@news.example>\nDate: Tue, 14 May 2024 23:30:00 +0100\n\nHarrowmere: good.\n"
    document = read_bytes(data, "a.eml")
    assert (document.author, str(document.published_on), document.text.strip()) == (
        "Orla Penhallow", "2024-05-14", "Harrowmere: good.",
    )  # fmt: skip


def test_members_that_are_called_alike_all_come_out() -> None:
    packed = io.BytesIO()
    names = ["a.txt", "x/b\n.txt", "x/b\r.txt", "note", "a (2).txt", "a.txt", "note", "a.txt"]
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, name in enumerate(names):
            archive.writestr(name, STORY + b"%d" % number)
    assert taken_out(packed.getvalue()) == {
        "news.zip › a.txt": STORY + b"0",
        "news.zip › x/b\ufffd.txt": STORY + b"1",
        "news.zip › x/b\ufffd (2).txt": STORY + b"2",
        "news.zip › note": STORY + b"3",
        "news.zip › a (2).txt": STORY + b"4",
        "news.zip › a (3).txt": STORY + b"5",
        "news.zip › note (2)": STORY + b"6",
        "news.zip › a (4).txt": STORY + b"7",
    }
