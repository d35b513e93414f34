"""Years that a sentence lists for as many figures: `các năm 2026, 2027, 2028 lần lượt đạt 70%, 80% và 90%`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.documents.draft.times import Time, times_in
from cchc_cli.documents.matching import Span

_RESPECTIVELY = re.compile(r"(?<!\w)(?P<word>lần lượt|tương ứng|theo thứ tự)(?!\w)", re.IGNORECASE)
_STOP = re.compile(r"[.;]\s")
_JOINT = re.compile(r"\s*(?:,|và|,\s*và)\s*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:,|\bvà\b|đạt|là|tối thiểu|ít nhất|trên|từ|khoảng|không dưới|trở lên|\s)*(?:,|\bvà\b)"
    r"(?:đạt|là|tối thiểu|ít nhất|trên|từ|khoảng|không dưới|\s)*",
    re.IGNORECASE,
)
"""What stands between two figures of a list that have their subject in common."""
_STAGE = re.compile(r"giai\s+đoạn", re.IGNORECASE)
"""One time, not its years: which figure is for which year is not said."""
_MEMBERS = re.compile(r"(?:,|\bvà)\s+[^,;.:%]{1,40}$", re.IGNORECASE)


def listed_times(text: str, spans: Sequence[Span]) -> dict[int, Time]:
    """Return the times of the figures of which a sentence gives the times in a list, by the number of the figure.

    Each figure has one of them if they are as many; otherwise their time has no `due`.
    """
    found: dict[int, Time] = {}
    for word in _RESPECTIVELY.finditer(text):
        left = max((stop.end() for stop in _STOP.finditer(text, 0, word.start())), default=0)
        stop = _STOP.search(text, word.end())
        segment = (left, len(text) if stop is None else stop.start())
        times = _listed(text, segment, word["word"].lower() != "tương ứng")
        if times:
            found |= _distributed(text, segment, word, times, spans)
    return found


def _listed(text: str, segment: Span, ranges: bool) -> list[Time]:
    """Return the only list of times in a part of a text; with `ranges`, also the years from one to another."""
    lists: list[list[Time]] = []
    for time in times_in(text):
        if time.due == "every-year" or not segment[0] <= time.start < segment[1]:
            continue
        if lists and _JOINT.fullmatch(text, lists[-1][-1].end, time.start):
            lists[-1].append(time)
        else:
            lists.append([time])
    found = [one for one in ([*_each(times, ranges)] for times in lists) if len(one) > 1]
    return found[0] if len(found) == 1 else []


def _each(times: Sequence[Time], ranges: bool) -> list[Time]:
    """Return a list of times with one for each year."""
    found: list[Time] = []
    for time in times:
        if time.years and (time.due is None or (ranges and len(times) == 1)):
            stage = _STAGE.search(time.text) is not None
            found += [replace(time, due=None if stage else year, inexact=stage) for year in time.years]
        else:
            found.append(time)
    return found


def _distributed(
    text: str, segment: Span, word: re.Match[str], times: Sequence[Time], spans: Sequence[Span]
) -> dict[int, Time]:
    """Return the times of the figures that a list of times is for; without `due` if the words do not tell which."""
    start, end = times[0].start, times[-1].end
    inside = [at for at, span in enumerate(spans) if segment[0] <= span[0] < segment[1]]
    behind = [at for at in inside if spans[at][0] >= max(end, word.start())]
    ahead = [at for at in inside if spans[at][1] <= start]
    between = [at for at in ahead if spans[at][0] >= word.end()]
    numbers = between or (behind if start < word.start() else ahead or behind)
    if not numbers:
        return {}
    listed = _run(text, spans, numbers, len(times), last=numbers is ahead)
    others = _MEMBERS.search(text[(end if end <= word.start() else segment[0]) : word.start()].lstrip(" ,"))
    one_each = others is None and len(listed) == len(times)
    if not one_each and start == times[-1].start and (others is not None or _STAGE.search(times[0].text)):
        return {}  # what the figures are for is listed elsewhere: `giai đoạn 2026 - 2028, cấp tỉnh và cấp xã lần lượt`
    found = dict.fromkeys(numbers, replace(times[0], due=None, inexact=True, end=end, text=text[start:end]))
    return found | dict(zip(listed, times, strict=True)) if one_each else found


def _run(text: str, spans: Sequence[Span], numbers: Sequence[int], count: int, *, last: bool) -> list[int]:
    """Return the figures that are one list: only commas and operators between them; otherwise all."""
    runs: list[list[int]] = [[numbers[0]]]
    for at in numbers[1:]:
        if _BETWEEN.fullmatch(text, spans[at - 1][1], spans[at][0]):
            runs[-1].append(at)
        else:
            runs.append([at])
    run = runs[-1 if last else 0]
    return run if len(run) == count else list(numbers)
