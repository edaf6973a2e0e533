package org.kehu.common.importing.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kehu.common.importing.value.Part;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.RecordType;

/** By which names the targets of a type are known, with how sure a name is. */
final class TargetNames {
    static final double OWN = 1;
    private static final double WITH_TYPE = 0.95;
    private static final double SYNONYM = 0.9;
    private static final double CONTAINED = 0.5;
    private static final Pattern COUNT = Pattern.compile("\\d{1,2}|no|number|name|号码?|名称?|[一二三四]");
    private final Map<Target, Map<String, Double>> names = new LinkedHashMap<>();

    TargetNames(RecordType type) {
        for (Target target : Target.all(type)) {
            Map<String, Double> own = new HashMap<>();
            add(own, target.name(), OWN);
            labels(type, target, own);
            Synonyms.of(type, target).forEach(word -> add(own, word, SYNONYM));
            names.put(target, own);
        }
    }

    private static void labels(RecordType type, Target target, Map<String, Double> own) {
        for (Language language : Language.values()) {
            RecordLabels labels = new RecordLabels(Labels.of(language));
            String name = TargetLabels.of(labels, type, target);
            add(own, name, OWN);
            if (target.part() == Part.WHOLE) {
                add(own, labels.type(type) + name, WITH_TYPE);
            }
        }
    }

    private static void add(Map<String, Double> names, String name, double sure) {
        names.merge(ColumnName.plain(name), sure, Math::max);
    }

    Set<Target> targets() {
        return names.keySet();
    }

    boolean isKnown(String column) {
        String plain = ColumnName.plain(column);
        return names.values().stream().anyMatch(known -> known.containsKey(plain));
    }

    /** From 0 to 1: how sure it is that a column of this name goes to the target. */
    double sure(Target target, String column) {
        String plain = ColumnName.plain(column);
        Map<String, Double> known = names.getOrDefault(target, Map.of());
        Double exact = known.get(plain);
        return exact != null
                ? exact
                : known.keySet().stream()
                        .mapToDouble(name -> contained(name, plain))
                        .max()
                        .orElse(0);
    }

    /** A longer name that ends with a known one: 公司联系电话, Billing city; or begins with it and counts: Phone 1. */
    private static double contained(String name, String column) {
        boolean chinese = name.codePoints().allMatch(Character::isIdeographic);
        boolean inside = name.length() >= (chinese ? 2 : 4)
                && (column.endsWith(name)
                        || (column.startsWith(name)
                                && COUNT.matcher(column.substring(name.length()))
                                        .matches()));
        return inside ? CONTAINED + 0.3 * name.length() / Math.max(1, column.length()) : 0;
    }
}
