"""The charts of the pages: a bar of shares, and marks on lines."""

from collections import Counter
from decimal import Decimal

from cchc_cli.domain.enums import Status
from cchc_cli.output.web.charts import WIDTH, dot_plot, shares


def test_a_bar_is_as_wide_as_all_results_and_labels_what_has_room() -> None:
    made = shares([(Status.BELOW, 1), (Status.MEETS, 27), (Status.LATER, 8), (Status.ABOVE, 0), (Status.NO_FLOOR, 64)])
    assert [(one.status, one.x, one.width, one.labelled, one.on_phones) for one in made] == [
        (Status.BELOW, 0, 1, False, False),
        (Status.MEETS, 1, 27, True, True),
        (Status.LATER, 28, 8, True, False),
        (Status.NO_FLOOR, 36, 64, True, True),
    ]
    assert sum(one.width for one in made) == WIDTH
    assert shares([(Status.BELOW, 0)]) == ()


def test_a_plot_places_values_and_floors_on_one_scale() -> None:
    values = {Status.ABOVE: Counter({Decimal(90): 4, Decimal(100): 1}), Status.BELOW: Counter({Decimal(50): 1})}
    plot = dot_plot(values, [Decimal(80), Decimal(80)])
    assert plot is not None
    assert [line.status for line in plot.lines] == [Status.BELOW, Status.ABOVE], "the most severe first"
    (below,), (more, best) = (line.dots for line in plot.lines)
    (floor,) = plot.floors
    assert below.x < floor.x < more.x < best.x
    assert floor.x == below.x + (best.x - below.x) * 0.6
    assert more.radius == 2 * best.radius
    assert [one.value for one in plot.written] == [50, 80, 100]


def test_one_value_alone_is_no_plot() -> None:
    assert dot_plot({Status.NO_FLOOR: Counter({Decimal(100): 3})}, []) is None
    assert dot_plot({}, []) is None
