package org.kehu.common.duplicate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kehu.common.search.SearchKey;

/**
 * The name of a company taken apart: 苏州盛和精密机械有限公司 is 盛和精密机械 in 苏州, Acme Tools Ltd. is {@code acme tools}.
 *
 * @param whole without blanks, signs and case
 * @param words without place and legal form, in which people leave out or mistake things first
 * @param place the city or province that it begins with or has in brackets, empty if none
 */
record CompanyName(String whole, String words, String place) {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}& ]+");
    private static final Pattern MARKS = Pattern.compile("[.'’·]");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern OF_A_PLACE = Pattern.compile("^(?:省|市|自治区|特别行政区)");
    private static final List<String> FORMS = WordList.lines("legal-forms.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Set<String> PLACES = WordList.lines("places.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toCollection(HashSet::new));
    private static final int LONGEST_PLACE =
            PLACES.stream().mapToInt(String::length).max().orElse(0);
    private static final int SHORTEST = 2;
    private static final int LONG_HAN = 3;
    private static final int LONG = 5;

    static CompanyName of(String typed) {
        String folded = MARKS.matcher(KeyTexts.fold(typed)).replaceAll("");
        String plain = BLANKS.matcher(SIGNS.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (!plain.codePoints().anyMatch(CompanyName::isHan)) {
            return new CompanyName(plain.replace(" ", ""), withoutForms(plain), "");
        }
        StringBuilder places = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (String part : plain.split(" ")) {
            boolean bracketed = !rest.isEmpty() || folded.startsWith("(");
            if (bracketed && PLACES.contains(part)) {
                places.append(places.isEmpty() ? part : "");
            } else {
                rest.append(part);
            }
        }
        return chinese(plain.replace(" ", ""), withoutForms(rest.toString()), places.toString());
    }

    /** Of several places at the beginning the last is the nearest: 江苏省苏州市盛和 is in 苏州. */
    private static CompanyName chinese(String whole, String name, String bracketed) {
        String core = name;
        String place = bracketed;
        String begins = place(core);
        while (!begins.isEmpty()) {
            String rest = OF_A_PLACE.matcher(core.substring(begins.length())).replaceFirst("");
            if (rest.length() < SHORTEST) {
                break;
            }
            core = rest;
            place = bracketed.isEmpty() ? begins : bracketed;
            begins = place(core);
        }
        return new CompanyName(whole, core, place);
    }

    private static String place(String text) {
        for (int length = Math.min(LONGEST_PLACE, text.length()); length >= SHORTEST; length--) {
            if (PLACES.contains(text.substring(0, length))) {
                return text.substring(0, length);
            }
        }
        return "";
    }

    private static String withoutForms(String name) {
        String rest = name;
        boolean found = true;
        while (found) {
            found = false;
            for (String form : FORMS) {
                if (endsWith(rest, form)) {
                    rest = rest.substring(0, rest.length() - form.length()).strip();
                    found = true;
                    break;
                }
            }
        }
        return rest;
    }

    /** A form of letters is a word of its own; one of Chinese characters need not be. */
    private static boolean endsWith(String name, String form) {
        int before = name.length() - form.length();
        return before >= SHORTEST
                && name.endsWith(form)
                && (isHan(form.codePointAt(0)) || name.charAt(before - 1) == ' ' || isHan(name.charAt(before - 1)));
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** What is left of the name, in one word. */
    String core() {
        return words.replace(" ", "");
    }

    /** Whether two that have it in common have it by more than chance. */
    boolean isLong() {
        String core = core();
        return core.codePoints().anyMatch(CompanyName::isHan) ? core.length() >= LONG_HAN : core.length() >= LONG;
    }

    /** How the core is read aloud, empty where it is not of Chinese characters alone: what is typed by its sound is mistaken by it. */
    String sound() {
        String core = core();
        if (core.length() < LONG_HAN || !core.codePoints().allMatch(CompanyName::isHan)) {
            return "";
        }
        return Arrays.stream(SearchKey.ofText(core).strip().split(" "))
                .map(group -> group.split(",")[0])
                .collect(Collectors.joining(" "));
    }

    /** The core of letters as it is, and without each of its letters once: names that share one differ by a slip. */
    List<String> slips() {
        String core = core();
        if (core.length() < LONG + 1 || core.codePoints().anyMatch(CompanyName::isHan)) {
            return List.of();
        }
        Set<String> slips = new HashSet<>(Set.of(core));
        for (int i = 0; i < core.length(); i++) {
            slips.add(core.substring(0, i) + core.substring(i + 1));
        }
        return List.copyOf(slips);
    }
}
