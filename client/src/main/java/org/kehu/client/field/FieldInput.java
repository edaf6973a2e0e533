package org.kehu.client.field;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Money;

/** What a person typed, as values. Takes full-width digits, grouping and currency signs. Needs no toolkit. */
public final class FieldInput {
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}|[¥$€£])?\\s*([-+0-9.,\\s]+?)\\s*([A-Z]{3}|元)?");

    private FieldInput() {}

    public static @Nullable String text(String typed) {
        String text = typed.strip();
        return text.isEmpty() ? null : text;
    }

    /** @throws BadValue if it is no number */
    public static @Nullable BigDecimal number(String typed) {
        String text = plain(typed).replace(",", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadValue("bad_number", typed);
        }
    }

    /** @throws BadValue if it is no whole number */
    public static @Nullable Long whole(String typed) {
        BigDecimal number = number(typed);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            throw new BadValue("bad_whole_number", typed);
        }
    }

    /**
     * {@code 1,200}, {@code USD 1200}, {@code 1200 CNY}, {@code ¥1,200}, {@code 1200元}.
     *
     * @param usual currency where none is typed
     * @throws BadValue if it is no amount
     */
    public static @Nullable Money money(String typed, String usual) {
        String text = plain(typed).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        Matcher parts = MONEY.matcher(text);
        if (!parts.matches()) {
            throw new BadValue("bad_money", typed);
        }
        String named = parts.group(1) == null ? parts.group(3) : parts.group(1);
        BigDecimal amount = number(parts.group(2));
        if (amount == null) {
            throw new BadValue("bad_money", typed);
        }
        return Money.of(amount, named == null ? usual : currency(named, usual));
    }

    private static String currency(String sign, String usual) {
        return switch (sign) {
            case "¥" -> "JPY".equals(usual) ? "JPY" : "CNY";
            case "元" -> "CNY";
            case "$" -> usual.endsWith("D") ? usual : "USD";
            case "€" -> "EUR";
            case "£" -> "GBP";
            default -> sign;
        };
    }

    /** Tags between commas of either script. */
    public static @Nullable Set<String> tags(String typed) {
        Set<String> tags = new TreeSet<>();
        Arrays.stream(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        return tags.isEmpty() ? null : tags;
    }

    /** Compatibility forms (full-width digits, signs and spaces) as their plain ones. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    }
}
