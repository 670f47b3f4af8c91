"""Finds the bodies that an article names, and how likely each is a provider whose inspection the article is about."""

from core.parsing.bodies.finding import find_bodies
from core.parsing.bodies.names import BodyNames, body_names
from core.parsing.bodies.records import BodyMention, NamedBody

__all__ = ["BodyMention", "BodyNames", "NamedBody", "body_names", "find_bodies"]
