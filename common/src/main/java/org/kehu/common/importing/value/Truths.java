package org.kehu.common.importing.value;

import java.util.Set;

/** Yes and no in the words and signs that lists use. */
final class Truths {
    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x", "是", "有", "对", "真", "√", "✓", "✔");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "-", "否", "无", "没有", "不是", "错", "假", "×", "✗", "✘");

    private Truths() {}

    static boolean truth(String text) {
        String word = Plain.word(text);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw Plain.refusal("bad_boolean", text);
    }
}
