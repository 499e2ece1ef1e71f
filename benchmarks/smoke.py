"""Show that the benchmarks run, on the example paper. Says nothing about speed."""

from __future__ import annotations

from pathlib import Path

import throughput

if __name__ == "__main__":
    throughput.main([str(Path(__file__).parents[1] / "examples" / "draft-strategy.md"), "--runs=1"])
