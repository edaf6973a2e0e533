package org.kehu.common.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.search.Found.Sound;

class FindingTest {
    private static SearchWord word(String typed) {
        return SearchWords.of(typed).get(0);
    }

    private static @Nullable String part(String typed, String text) {
        Found found = Finding.inText(word(typed), text);
        return found == null ? null : text.substring(found.start(), found.end());
    }

    @ParameterizedTest
    @CsvSource({
        "中国移动, zgyd, 中国移动",
        "中国移动, zhongguoyidong, 中国移动",
        "中国移动, zhongguoyd, 中国移动",
        "中国移动, zgydong, 中国移动",
        "中国移动通信集团, guoyid, 国移动",
        "中国移动, ZhongGuo, 中国",
        "西安大唐, xi'an, 西安",
        "苏州启衡精密机械有限公司, qh, 启衡",
        "苏州启衡精密机械有限公司, 启衡精密, 启衡精密",
        "中国（上海）移动, zgshyd, 中国（上海）移动",
        "金碧KTV, jbktv, 金碧KTV",
        "3M中国, 3mzg, 3M中国",
        "绿源, lvy, 绿源",
        "绿源, lüyuan, 绿源",
        "Land of Toys, toys, Toys"
    })
    void findsAsTypedInFullByInitialsOrBoth(String text, String typed, String part) {
        assertEquals(part, part(typed, text));
    }

    @ParameterizedTest
    @CsvSource({
        "单雄信, shan", "单雄信, sxx", "仇英, qiu", "仇英, qy", "区广安, ou", "区广安, oga", "曾国藩, zeng", "曾国藩, zgf",
        "解缙, xie", "任正非, ren", "盖叫天, ge", "查良镛, zha", "朴树, piao", "尉迟恭, yuchi", "覃坤, qin", "乐嘉, yue",
        "重庆长安, chongqingchangan", "厦门建发, xmjf", "招商银行, zsyh", "中国平安, zhongguopingan"
    })
    void polyphonicCharactersAreFoundByEachReading(String text, String typed) {
        assertNotNull(part(typed, text));
    }

    @ParameterizedTest
    @CsvSource({
        "中国移动, zgdy",
        "中国移动, hong",
        "中国移动, z",
        "中国移动, uo",
        "Zhong Guo Ltd., zgl",
        "中国移动, zzgyd",
        "中国移动, zhongou",
        "中国移动, 移中"
    })
    void findsNothingElse(String text, String typed) {
        assertNull(part(typed, text));
    }

    @Test
    void tellsWhichReadingWasMeantAndHowMuchOfItWasTyped() {
        assertEquals(
                new Found(0, 2, List.of(new Sound(0, "chóng", 2), new Sound(1, "qìng", 1))),
                Finding.inText(word("chq"), "重庆"));
        assertEquals(new Found(0, 1, List.of(new Sound(0, "shàn", 4))), Finding.inText(word("shan"), "单雄信"));
        assertEquals(new Found(2, 4, List.of()), Finding.inText(word("启衡"), "苏州启衡"));
    }

    @ParameterizedTest
    @CsvSource({
        "138-1234-5678, 5678, 5678",
        "138 1234 5678, 13812345678, 138 1234 5678",
        "138-1234-5678, 345, 34-5",
        "+86 138 1234 5678, 13812345678, 138 1234 5678",
        "13812345678, +8613812345678, 13812345678",
        "13812345678, 008613812345678, 13812345678",
        "13812345678, 138-1234-5678, 13812345678",
        "0512-62884100 x801, 84100, 84100",
        "0512-62884100, (0512)6288, 0512-6288",
        "+86 512 6288 4100, 051262884100, 512 6288 4100",
        "(171) 555-1555, 5551555, 555-1555",
        "+33 1 40 67 85 55, +33140, 33 1 40"
    })
    void telephoneNumbersAreFoundByAnyDigitsInARow(String phone, String typed, String part) {
        Found found = Finding.inPhone(word(typed), phone);
        assertNotNull(found);
        assertEquals(part, phone.substring(found.start(), found.end()));
    }

    @ParameterizedTest
    @CsvSource({"138-1234-5678, 1385678", "0512-62884100 x801, 100801", "138-1234-5678, 45-", "138-1234-5678, 99"})
    void otherDigitsAreNot(String phone, String typed) {
        assertNull(Finding.inPhone(word(typed), phone));
    }

    @Test
    void chinasPrefixBeforeANumberAsksForNothing() {
        assertEquals(SearchWords.of("138 1234"), SearchWords.of("+86 138 1234"));
        assertEquals(List.of(word("+86")), SearchWords.of("+86"));
    }

    /** What the databases are asked with must mean what the marks show, and for long words find no less. */
    @Property(tries = 3000)
    void thePatternFindsInTheKeyWhatIsFoundInTheText(@ForAll("names") String text, @ForAll("spelt") String typed) {
        SearchWord word = word(typed);
        if (!word.pinyin().isEmpty()) {
            String key = SearchKey.ofText(text);
            boolean byKey = word.patterns().stream()
                    .allMatch(pattern -> Pattern.compile(pattern).matcher(key).find());
            boolean found = SpeltIn.find(word.pinyin(), text) != null;
            boolean inOnePiece = word.patterns().size() == 1;
            assertEquals(found, inOnePiece ? byKey : byKey && found, text + " " + typed);
        }
    }

    @Property(tries = 1000)
    void everyNameIsFoundByItsUsualReadingsHoweverTheyAreShortened(@ForAll("names") String text, @ForAll int cut) {
        StringBuilder typed = new StringBuilder();
        for (char each : text.toCharArray()) {
            String reading = SearchKey.group(each).split(",")[0];
            int length = reading.isEmpty() ? 0 : 1 + Math.floorMod(cut * 31 + typed.length(), reading.length());
            typed.append(reading, 0, length);
        }
        boolean chinese = !SearchKey.ofText(text).isEmpty();
        String pinyin = SearchWord.of(typed.toString()).pinyin();
        assertTrue(!chinese || pinyin.isEmpty() || SpeltIn.find(pinyin, text) != null);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("中国移动重庆长安单曾解（）ab3 -行乐厦".split(""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> spelt() {
        return Arbitraries.of(
                        "zhong", "z", "g", "guo", "yi", "y", "d", "dong", "c", "chong", "q", "a", "b", "3", "an", "n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }
}
