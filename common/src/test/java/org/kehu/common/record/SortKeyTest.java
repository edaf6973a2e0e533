package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SortKeyTest {
    private static final Comparator<String> BY_KEY = Comparator.comparing(SortKey::of, Arrays::compareUnsigned);

    @Test
    void chineseSortsByPinyinAndDigitsByTheirNumber() {
        List<String> sorted = List.of("9 号", "10 号", "安徽", "北京", "重庆", "广东", "上海", "张三");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(BY_KEY);
        assertEquals(sorted, shuffled);
    }

    @Property
    void keysSortShortTextsAsTheCollatorDoes(
            @ForAll @StringLength(max = 8) String one, @ForAll @StringLength(max = 8) String other) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(new ULocale("zh@collation=pinyin"));
        collator.setNumericCollation(true);
        byte[] mine = collator.getCollationKey(one).toByteArray();
        byte[] theirs = collator.getCollationKey(other).toByteArray();
        if (mine.length <= SortKey.LENGTH && theirs.length <= SortKey.LENGTH) {
            assertEquals(Integer.signum(collator.compare(one, other)), Integer.signum(BY_KEY.compare(one, other)));
        }
    }

    @Property
    void noKeyIsLongerThanItsColumn(@ForAll String text) {
        assertTrue(SortKey.of(text).length <= SortKey.LENGTH);
    }
}
