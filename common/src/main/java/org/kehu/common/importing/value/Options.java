package org.kehu.common.importing.value;

import java.util.HashMap;
import java.util.Map;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** The options of a choice by their codes and by their labels in each language. */
final class Options {
    private final Map<String, String> codes = new HashMap<>();

    Options(RecordType type, Field<?> field) {
        for (Language language : Language.values()) {
            RecordLabels labels = new RecordLabels(Labels.of(language));
            for (String code : field.options()) {
                codes.putIfAbsent(Plain.word(labels.option(type, field, code)), code);
            }
        }
        field.options().forEach(code -> codes.put(Plain.word(code), code));
    }

    /** What is no option stays as it is: the field refuses it and says what it takes. */
    String code(String text) {
        String free = Plain.free(text);
        return codes.getOrDefault(Plain.word(free), free);
    }
}
