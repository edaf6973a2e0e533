package org.kehu.common.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * How much of what one should know of a customer is known: the weights of the filled fields ÷ those of all that apply to its
 * kind, in whole percent. A change of fields or weights needs a migration that computes the stored values anew.
 */
public final class Completeness {
    private static final Map<Field<?>, Integer> COMPANY = weights(Map.of(
            Customer.PHONE, 2,
            Customer.EMAIL, 1,
            Customer.ADDRESS, 2,
            Customer.INDUSTRY, 2,
            Customer.SIZE, 1,
            Customer.WEBSITE, 1,
            Customer.TAX_ID, 2,
            Customer.SOURCE, 1));
    private static final Map<Field<?>, Integer> PERSON = weights(Map.of(
            Customer.PHONE, 2,
            Customer.EMAIL, 1,
            Customer.ADDRESS, 2,
            Customer.GENDER, 1,
            Customer.BIRTH_DATE, 1,
            Customer.SOURCE, 1));

    private Completeness() {}

    private static Map<Field<?>, Integer> weights(Map<Field<?>, Integer> given) {
        Map<Field<?>, Integer> inOrder = new LinkedHashMap<>();
        Customer.TYPE.fields().stream()
                .filter(given::containsKey)
                .forEach(field -> inOrder.put(field, given.getOrDefault(field, 0)));
        return inOrder;
    }

    private static Map<Field<?>, Integer> of(@Nullable String kind) {
        return "PERSON".equals(kind) ? PERSON : COMPANY;
    }

    /** What one should know of a person, or of a company. */
    public static Set<Field<?>> wanted(boolean person) {
        return Collections.unmodifiableSet((person ? PERSON : COMPANY).keySet());
    }

    static BigDecimal percent(CrmRecord customer) {
        Map<Field<?>, Integer> weights = of(customer.get(Customer.KIND));
        int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
        int filled = weights.entrySet().stream()
                .filter(entry -> customer.get(entry.getKey()) != null)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return BigDecimal.valueOf(100L * filled).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }

    /** Those without a value, as far as this device may see. */
    public static List<Field<?>> missing(CrmRecord customer) {
        return of(customer.withholds(Customer.KIND) ? "" : customer.get(Customer.KIND)).keySet().stream()
                .<Field<?>>map(field -> field)
                .filter(field -> !customer.withholds(field) && customer.get(field) == null)
                .toList();
    }
}
