"""Open papers in LibreOffice, the judge of what we write into them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

_SOFFICE = shutil.which("soffice")

needs_libreoffice = pytest.mark.skipif(
    _SOFFICE is None,
    reason="LibreOffice (soffice) is not installed, so nothing shows that other programs can "
    "open what we write. Install libreoffice-writer to run this test",
)
"""Skips a test, and says so, where LibreOffice is missing."""

_MACRO = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review"
 script:language="StarBasic">
Function Prop(name, value)
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = name
  p.Value = value
  Prop = p
End Function

Sub Settle(source, target, command, filter)
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, _
    Array(Prop("Hidden", True)))
  If command &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  End If
  doc.storeToURL(ConvertToURL(target), Array(Prop("FilterName", filter)))
  doc.close(True)
End Sub

Sub Comments(source, target)
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, _
    Array(Prop("Hidden", True)))
  fields = doc.TextFields.createEnumeration()
  number = FreeFile
  Open ConvertToURL(target) For Output As #number
  Do While fields.hasMoreElements()
    one = fields.nextElement()
    If one.supportsService("com.sun.star.text.TextField.Annotation") Then
      words = Join(Split(one.Anchor.String, Chr(10)), " ")
      said = Join(Split(one.Content, Chr(10)), " ")
      Print #number, one.Author &amp; Chr(9) &amp; words &amp; Chr(9) &amp; said
    End If
  Loop
  Close #number
  doc.close(True)
End Sub
</script:module>
"""
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Review"/>
</library:library>
"""
_WORD = "MS Word 2007 XML"


def accept_all(paper: Path) -> Path:
    """Accept all tracked changes, and give the file that LibreOffice saves."""
    return _settle(paper, ".uno:AcceptAllTrackedChanges")


def reject_all(paper: Path) -> Path:
    """Reject all tracked changes, and give the file that LibreOffice saves."""
    return _settle(paper, ".uno:RejectAllTrackedChanges")


def comments_in(paper: Path) -> list[tuple[str, str, str]]:
    """Give the author, the words and the text of each comment, as LibreOffice sees them."""
    target = paper.with_suffix(".comments.txt")
    _run(paper.parent, "Comments", str(paper), str(target))
    rows = [line.split("\t") for line in target.read_text("utf-8").splitlines()]
    return [(author, words, said) for author, words, said in rows]


def _settle(paper: Path, command: str) -> Path:
    target = paper.with_suffix(f".{command[5:11]}.docx")
    _run(paper.parent, "Settle", str(paper), str(target), command, _WORD)
    return target


def _run(folder: Path, macro: str, *arguments: str) -> None:
    assert _SOFFICE is not None
    profile = folder / "profile"
    basic = profile / "user" / "basic" / "Standard"
    if not basic.exists():
        # The first start makes the profile; macros can then be put into it.
        start = [_SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        subprocess.run([*start, "--terminate_after_init"], check=True, timeout=120)  # noqa: S603
    (basic / "Review.xba").write_text(_MACRO, encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    quoted = ",".join(f'"{each}"' for each in arguments)
    call = f"macro:///Standard.Review.{macro}({quoted})"
    command = [_SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", call]
    # A group of its own: soffice is a script, and what it starts must not outlive the test.
    with subprocess.Popen(command, start_new_session=True) as process:  # noqa: S603 - our macro
        try:
            process.wait(timeout=120)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
