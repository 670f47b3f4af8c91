"""Another library merged into the open one."""
