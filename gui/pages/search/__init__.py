"""The Search page: where is this said?"""
