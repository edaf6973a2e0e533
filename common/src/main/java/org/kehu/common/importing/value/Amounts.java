package org.kehu.common.importing.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/** Amounts with a sign, a code or a word for their currency before or behind them, or with none: ￥1,234, $5, 1234元, CNY 12. */
final class Amounts {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("¥", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("圆", "CNY"),
            Map.entry("人民币", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("美元", "USD"),
            Map.entry("hk$", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("€", "EUR"),
            Map.entry("欧元", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("英镑", "GBP"),
            Map.entry("円", "JPY"),
            Map.entry("日元", "JPY"));
    private static final Pattern SHAPE = Pattern.compile(
            "([-+(\\u2212]?)([^-+(\\u2212\\d.,]*)([-+(\\u2212]?[\\d.,][\\d.,' ]*(?:[十百千万亿]+)?\\)?-?)([^\\d.,()]*)(\\)?)");

    private Amounts() {}

    static ObjectNode money(String text, char mark, Locality at) {
        Matcher shape = SHAPE.matcher(Plain.word(text));
        if (!shape.matches()) {
            throw Plain.refusal("bad_money", text);
        }
        String number = shape.group(1) + shape.group(3) + shape.group(5);
        ObjectNode money = JsonNodeFactory.instance.objectNode();
        try {
            money.put("amount", NumberTexts.number(number, mark).toPlainString());
        } catch (BadValue e) {
            throw Plain.refusal("bad_money", text);
        }
        String before = currency(shape.group(2));
        String behind = currency(shape.group(4));
        String said = before == null ? behind : before;
        return money.put("currency", said == null ? at.currency() : said);
    }

    /** The code that a sign or a word means; what is none stays as it is, to be refused as a currency. */
    static @Nullable String currency(String sign) {
        String word = sign.strip();
        if (word.isEmpty()) {
            return null;
        }
        String known = SIGNS.get(word.toLowerCase(Locale.ROOT));
        return known == null ? word.toUpperCase(Locale.ROOT) : known;
    }
}
