package org.kehu.common.importing.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.common.record.BadValue;

/** Numbers as people write them: 1,234.56, 1.234,56, 1 234,56, (500), 500-, 12 %, 1.5万, 3亿. */
final class NumberTexts {
    private static final Map<Character, Integer> POWERS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final Pattern SHAPE = Pattern.compile(
            "(\\()?([-+\\u2212]?) ?([0-9][0-9.,' ]*|[.,][0-9]+)(e[-+]?[0-9]{1,2})?([十百千万亿]*) ?%?(\\))?(-?)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[,.' ]\\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private NumberTexts() {}

    /**
     * @param mark what stands before the decimals: a point or a comma
     * @throws BadValue if it is no number
     */
    static BigDecimal number(String text, char mark) {
        Matcher shape = SHAPE.matcher(Plain.word(text));
        if (!shape.matches() || (shape.group(1) == null) != (shape.group(6) == null)) {
            throw Plain.refusal("bad_number", text);
        }
        boolean minus = shape.group(1) != null
                || !shape.group(7).isEmpty()
                || (!shape.group(2).isEmpty() && !shape.group(2).equals("+"));
        String exponent = shape.group(4) == null ? "" : shape.group(4);
        BigDecimal number = new BigDecimal(digits(text, shape.group(3).strip(), mark) + exponent)
                .scaleByPowerOfTen(power(shape.group(5)));
        return minus ? number.negate() : number;
    }

    private static int power(String units) {
        return units.chars().map(unit -> POWERS.get((char) unit)).sum();
    }

    private static String digits(String text, String number, char mark) {
        int at = number.lastIndexOf(mark);
        String whole = at < 0 ? number : number.substring(0, at);
        String decimals = at < 0 ? "" : number.substring(at + 1);
        boolean right = (whole.isEmpty()
                        || DIGITS.matcher(whole).matches()
                        || (GROUPED.matcher(whole).matches() && whole.indexOf(mark) < 0))
                && (decimals.isEmpty() || DIGITS.matcher(decimals).matches());
        if (!right) {
            throw Plain.refusal("bad_number", text);
        }
        return "0" + whole.replaceAll("\\D", "") + "." + (decimals.isEmpty() ? "0" : decimals);
    }
}
