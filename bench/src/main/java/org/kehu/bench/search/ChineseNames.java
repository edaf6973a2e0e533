package org.kehu.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kehu.common.record.PersonName;

/** 89,000 short names of real companies, in names as registers have them; people by place. The same in each run. */
public final class ChineseNames {
    private static final String FILE = "company-short-names.txt";
    private static final List<String> CITIES =
            List.of("北京", "上海", "深圳", "广州", "苏州", "杭州", "成都", "重庆", "武汉", "西安", "南京", "长沙", "厦门", "无锡", "青岛", "大连", "");
    private static final List<String> TRADES =
            List.of("科技", "精密机械", "贸易", "电子", "食品", "文化传播", "建筑工程", "信息技术", "医疗器械", "物流", "新材料");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "股份有限公司", "集团", "有限责任公司");
    private static final List<String> FAMILIES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "单", "仇", "区", "曾", "解", "任", "盖", "欧阳");
    private static final String GIVEN = "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英慧浩然子轩雨晨梓涵";

    private final List<String> shorts;

    private ChineseNames(List<String> shorts) {
        this.shorts = shorts;
    }

    public static ChineseNames read() throws IOException {
        try (InputStream file = Objects.requireNonNull(ChineseNames.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new ChineseNames(
                    lines.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    public String shortName(int place) {
        return shorts.get(Math.floorMod(place * 31, shorts.size()));
    }

    public String company(int place) {
        return pick(CITIES, place) + shortName(place) + pick(TRADES, place / 3) + pick(FORMS, place / 7);
    }

    public PersonName person(int place) {
        int second = place / 5 % (GIVEN.length() + 1);
        String given = GIVEN.charAt(place % GIVEN.length()) + (second == 0 ? "" : GIVEN.substring(second - 1, second));
        return new PersonName(pick(FAMILIES, place / 11), given);
    }

    private static String pick(List<String> from, int place) {
        return from.get(place % from.size());
    }

    public static String phone(int place) {
        return String.format(Locale.ROOT, "+86 13%d-%04d-%04d", place % 10, place * 7 % 10_000, place % 10_000);
    }
}
