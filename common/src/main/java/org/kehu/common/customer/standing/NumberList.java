package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kehu.common.record.BadValue;

/** Numbers with commas between, as a setting keeps them; the commas of Chinese will do. */
final class NumberList {
    private static final int LONGEST = 15;

    private NumberList() {}

    /** @throws BadValue if they are not so many plain numbers, none of them less than nothing */
    static List<BigDecimal> read(String text, int many) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String part : text.split("[,，、]", -1)) {
            String number = part.strip();
            if (!number.matches("\\d{1," + LONGEST + "}(\\.\\d{1,4})?")) {
                throw new BadValue("not_a_number_list", text, many);
            }
            numbers.add(new BigDecimal(number));
        }
        if (numbers.size() != many) {
            throw new BadValue("not_a_number_list", text, many);
        }
        return numbers;
    }

    static boolean rises(List<BigDecimal> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).compareTo(numbers.get(i - 1)) <= 0) {
                return false;
            }
        }
        return true;
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
