package org.kehu.client.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** The drawing of a letter in the words of PDF, in thousandths of its size. */
final class Outline {
    private final StringBuilder words = new StringBuilder();
    private double x;
    private double y;

    private Outline() {}

    static String of(Shape shape) {
        return new Outline().drawn(shape.getPathIterator(null));
    }

    private String drawn(PathIterator path) {
        double[] to = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> add("m", to[0], to[1]);
                case PathIterator.SEG_LINETO -> add("l", to[0], to[1]);
                case PathIterator.SEG_QUADTO -> quad(to[0], to[1], to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> add("c", to);
                default -> words.append("h\n");
            }
        }
        return words.append("f\n").toString();
    }

    /** PDF knows curves with two handles alone. */
    private void quad(double handleX, double handleY, double toX, double toY) {
        add(
                "c",
                x + (handleX - x) * 2 / 3,
                y + (handleY - y) * 2 / 3,
                toX + (handleX - toX) * 2 / 3,
                toY + (handleY - toY) * 2 / 3,
                toX,
                toY);
    }

    /** What is down on the screen is less than zero on paper. */
    private void add(String verb, double... to) {
        for (int i = 0; i < to.length; i += 2) {
            words.append(String.format(Locale.ROOT, "%.0f %.0f ", to[i], -to[i + 1]));
        }
        words.append(verb).append('\n');
        x = to[to.length - 2];
        y = to[to.length - 1];
    }
}
