"""The Authorities page: how a council, or any other provider, got here, and what can fairly be compared."""
