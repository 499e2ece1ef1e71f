"""Show that the benchmarks run, on the example paper. Says nothing about speed."""

from __future__ import annotations

from pathlib import Path

import growth
import throughput

if __name__ == "__main__":
    example = str(Path(__file__).parents[1] / "examples" / "draft-strategy.md")
    throughput.main([example, "--runs=1"])
    growth.main([example, "--longest=1000"])
