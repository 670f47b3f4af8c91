"""From what documents tell to inspections and judgements: who, when, which grade holds, and why."""
