package org.kehu.common.importing.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in one piece. Chinese ones say their parts: 江苏省苏州市工业园区星湖街328号; others become a street as a whole. */
final class Addresses {
    private static final Pattern CHINESE = Pattern.compile("(?:(?:中国)? ?(?<postcode>\\d{6})? ?)"
            + "(?<region>[\\p{IsHan}]{2,7}?(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市?(?=\\p{IsHan}))?"
            + "(?<city>\\p{IsHan}{2,9}?(?:市|自治州|地区|盟))?"
            + "(?<street>(?=.*\\p{IsHan}).+)");

    private Addresses() {}

    static ObjectNode address(String text) {
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        String plain = Plain.free(text);
        Matcher chinese = CHINESE.matcher(plain);
        if (!chinese.matches() || (chinese.group("region") == null && chinese.group("city") == null)) {
            return address.put("street", plain);
        }
        put(address, "postcode", chinese.group("postcode"));
        put(address, "region", chinese.group("region"));
        put(address, "city", chinese.group("city"));
        put(address, "street", chinese.group("street"));
        return address.put("country", "CN");
    }

    private static void put(ObjectNode address, String part, @Nullable String value) {
        if (value != null) {
            address.put(part, value.strip());
        }
    }
}
