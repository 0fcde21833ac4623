"""Numbers whose Chinese characters stand for digits, as in 八三九八 and 七〇."""

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def sign_by_sign(number: str) -> str:
    """Return a number with a digit for each such character."""
    return number.translate(_DIGITS)
