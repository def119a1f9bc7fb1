package org.followthrough.ui.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.reporting.indicators.Indicator;

/**
 * A small line of dated values, with where it started and where it is to go. Lengths are SVG attributes, so that a strict
 * Content-Security-Policy has nothing to forbid; hidden from screen readers, which read the table beside it.
 */
public final class LineChart {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 96;
    private static final double EDGE = 6;

    private final double from;
    private final double to;
    private final long begins;
    private final long ends;
    private final Markup svg = new Markup();

    /** A point of the series. */
    private record Point(LocalDate date, BigDecimal value) {
    }

    private LineChart(List<Point> points, List<BigDecimal> levels) {
        from = levels.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        to = levels.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        begins = points.getFirst().date().toEpochDay();
        ends = points.getLast().date().toEpochDay();
    }

    /** The line of an indicator; empty where nothing has been measured. */
    public static String of(Indicator indicator) {
        var points = new ArrayList<Point>();
        if (indicator.baseline() != null) {
            points.add(new Point(indicator.baseline().date(), indicator.baseline().value()));
        }
        indicator.series().forEach(value -> points.add(new Point(value.date(), value.value())));
        points.sort(java.util.Comparator.comparing(Point::date));
        return indicator.values().isEmpty() ? "" : draw(indicator, points);
    }

    private static String draw(Indicator indicator, List<Point> points) {
        var levels = new ArrayList<>(points.stream().map(Point::value).toList());
        if (indicator.target() != null) {
            levels.add(indicator.target());
        }
        var chart = new LineChart(points, levels);
        chart.svg.open("svg", "class", "line", "viewBox", "0 0 320 96", "aria-hidden", "true");
        if (indicator.target() != null) {
            chart.level("aim", indicator.target());
        }
        if (indicator.baseline() != null) {
            chart.level("start", indicator.baseline().value());
        }
        chart.line(points);
        return chart.svg.close("svg").toString();
    }

    private void level(String kind, BigDecimal at) {
        svg.empty("line", "class", kind, "x1", EDGE, "x2", WIDTH - EDGE, "y1", y(at), "y2", y(at));
    }

    private void line(List<Point> points) {
        var way = new StringBuilder();
        points.forEach(point -> way.append(way.isEmpty() ? "M" : "L").append(Math.round(x(point))).append(' ').append(Math.round(y(point.value()))));
        svg.empty("path", "d", way.toString(), "fill", "none");
        points.forEach(point -> svg.empty("circle", "cx", x(point), "cy", y(point.value()), "r", 3));
    }

    private double x(Point point) {
        return ends == begins ? WIDTH / 2
                : EDGE + (WIDTH - 2 * EDGE) * (point.date().toEpochDay() - begins) / (ends - begins);
    }

    private double y(BigDecimal value) {
        return to == from ? HEIGHT / 2 : HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value.doubleValue() - from) / (to - from);
    }
}
