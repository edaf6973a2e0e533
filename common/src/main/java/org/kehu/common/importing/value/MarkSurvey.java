package org.kehu.common.importing.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides from all numbers of a column whether their decimals follow a point or a comma. */
final class MarkSurvey {
    private static final Pattern NUMBER = Pattern.compile("\\D*?(\\d[\\d.,' ]*|[.,]\\d+)\\D*");
    private long forPoint;
    private long forComma;
    private long open;

    void add(String text) {
        Matcher found = NUMBER.matcher(Plain.value(text));
        if (!found.matches()) {
            return;
        }
        String number = found.group(1).strip();
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            vote(point > comma);
        } else if (point >= 0 && isClear(number, point)) {
            vote(number.indexOf('.') == point);
        } else if (comma >= 0 && isClear(number, comma)) {
            vote(number.indexOf(',') != comma);
        } else if (point >= 0 || comma >= 0) {
            open++;
        }
    }

    /** Once before three digits is both: a group, or three decimals. */
    private static boolean isClear(String number, int last) {
        boolean twice = number.indexOf(number.charAt(last)) != last;
        return twice || number.length() - last != 4 || last > 3 || number.startsWith("0");
    }

    private void vote(boolean point) {
        if (point) {
            forPoint++;
        } else {
            forComma++;
        }
    }

    char mark() {
        return forComma > forPoint ? ',' : '.';
    }

    /** Whether all numbers say the same, or those that say something are enough for those that do not. */
    boolean isCertain() {
        boolean one = forPoint == 0 || forComma == 0;
        return one && (open == 0 || forPoint + forComma > 0);
    }
}
