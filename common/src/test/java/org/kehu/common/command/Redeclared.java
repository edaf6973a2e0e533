package org.kehu.common.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;

/** What a program of another version declares: some types or verbs otherwise, and all else as it is. */
public final class Redeclared {
    private Redeclared() {}

    /** @param verbs that have another form, or none before */
    public static Catalog of(
            Catalog catalog, RecordSchema schema, Map<String, Class<? extends Command>> verbs, Policy policy) {
        Map<String, Class<? extends Command>> all = new HashMap<>();
        catalog.commands()
                .names()
                .forEach(name -> all.put(name, catalog.commands().type(name)));
        all.putAll(verbs);
        List<RecordRule> rules = schema.types().stream()
                .flatMap(type -> catalog.rules(type).stream())
                .toList();
        List<RollUp<?>> rollUps = schema.types().stream()
                .<RollUp<?>>flatMap(type -> catalog.rollUps(type).stream())
                .toList();
        Map<String, Beginning> beginnings = new HashMap<>();
        for (RecordType type : schema.types()) {
            beginnings.put(type.name(), catalog.beginning(type));
        }
        return new Catalog(schema, all, rules, rollUps, beginnings, policy);
    }
}
