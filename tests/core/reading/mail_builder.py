"""Builds e-mail messages as mail programs send them."""

from __future__ import annotations

from email.message import EmailMessage


def message(text: str = "", *, html: str = "", subject: str = "Staff praised", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = headers.pop("sender", "Orla Penhallow <orla@news.example>")
    made["To"] = "desk@council.example"
    made["Subject"] = subject
    made["Date"] = headers.pop("date", "Tue, 14 May 2024 23:30:00 +0100")
    made["Message-ID"] = "<1@news.example>"
    for name, value in headers.items():
        made[name] = value
    if text or not html:
        made.set_content(text)
    if html and text:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made


def attach(made: EmailMessage, data: bytes, kind: str, name: str) -> EmailMessage:
    main, _, sub = kind.partition("/")
    made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return made
