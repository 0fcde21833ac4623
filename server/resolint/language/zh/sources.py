"""How notes name their sources."""

from __future__ import annotations

import re

IBID = "同上"
STUB = "见……。"
"""A note that is still to be written."""
SEE = re.compile(r"(?:并|又|另|还)?(?:见|参见|参看)\s{0,3}")
TREATY = re.compile(r"(?:联合国|国际联盟)\s{0,3}[，,]\s{0,3}《条约汇编》")
VOLUME = re.compile(r"\s{0,3}[，,]\s{0,3}第\s{0,3}\d{1,4}\s{0,3}卷")
VOLUME_WORD = "卷"
RESOLUTION = re.compile(r"[^，；。,;]{1,80}?号\s{0,3}(?:决议|决定)")
ACT_WORD = re.compile(r"[ \u00a0\u3000]{0,4}(?:决议|决定)")
# ；1 and 报告1，
BARE_MARK = re.compile(
    r"(?<=[，；。：、])\s?(?P<end>\d{1,3})(?=\s*$)"
    r"|(?<=[\u3400-\u9fff》”])(?<![第表图件段条款])(?P<inside>\d{1,3})(?=[，；。：、])"
)
