"""From a statement and the claims to a finding: retrieve, align, compare slot by slot, decide."""

from factcheck.matching.checker import Checker
from factcheck.matching.finding import Finding, Location, Reason
from factcheck.matching.verdict import ReasonCode, Verdict

__all__ = ["Checker", "Finding", "Location", "Reason", "ReasonCode", "Verdict"]
