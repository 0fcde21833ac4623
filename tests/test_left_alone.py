"""What can be read in two ways is left as it is by ``--fix``."""

import pytest

from helpers import ruleset
from resolint.engine import fix

H = "大会，\n\n回顾甲公约，\n\n"
END = "1. **确认**乙；\n\n2. **决定**甲。\n"
TEXTS = {
    "items of the preamble without a colon": f"大会，\n\n回顾下列文书\n\n1) 甲公约，\n\n2) 乙公约，\n\n{END}",
    "items behind a comma": f"大会，\n\n回顾下列文书，\n\n1) 甲公约，\n\n2) 乙公约，\n\n{END}",
    "items behind a semicolon": f"大会，\n\n回顾下列文书；\n\n1. 甲公约；\n\n2. 乙公约；\n\n{END}",
    "items behind a verb alone": f"大会，\n\n回顾\n\n1. 甲公约；\n\n2. 乙公约；\n\n{END}",
    "a numbered heading above the preamble": "大会，\n\n1. 背景\n\n回顾甲公约，\n\n2. **请**乙；\n\n3. **决定**甲。\n",
    "a page break in a paragraph": f"大会，\n\n回顾其决议，其中大会\n\n\f通过了甲议程，\n\n{END}",
    "a page break before a verb": f"大会，\n\n回顾其决议\n\n\f注意到甲议程的决议，\n\n{END}",
}


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_left_alone(name):
    assert fix(TEXTS[name], ruleset()).text == TEXTS[name]
