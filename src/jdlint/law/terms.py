"""The words in which the law data is written."""

from __future__ import annotations

from typing import Literal

Duty = Literal[
    "pay", "other_pay", "benefits", "deadline", "apply", "job_description", "vacancy", "ai", "gender_neutral",
    "fair_chance", "scope_of_change",
]  # fmt: skip
Wording = Literal[
    "open_ended_pay", "and_more", "pay_by_link", "pay_history", "canadian_experience", "unemployed_excluded",
    "records_excluded", "licence_without_driving", "age", "sex", "citizenship", "languages_without_need",
]  # fmt: skip
Confidence = Literal["high", "medium", "low"]
Reach = Literal["yes", "no", "unclear"]
