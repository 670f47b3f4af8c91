"""The windows of Judgement Desk: they show and ask; what is true is decided in core."""
