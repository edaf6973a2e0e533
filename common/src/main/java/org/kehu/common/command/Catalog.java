package org.kehu.common.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;

/** Everything that is declared: types, verbs, rules, roll-ups, and what configuration means. One per process. */
public final class Catalog {
    private final RecordSchema schema;
    private final CommandCodec commands;
    private final Map<String, Beginning> beginnings;
    private final Policy policy;
    private final Map<String, List<RecordRule>> rules = new HashMap<>();
    private final Map<String, List<RollUp<?>>> rollUps = new HashMap<>();

    public Catalog(
            RecordSchema schema,
            Map<String, Class<? extends Command>> verbs,
            List<RecordRule> rules,
            List<RollUp<?>> rollUps,
            Map<String, Beginning> beginnings,
            Policy policy) {
        this.schema = schema;
        this.commands = new CommandCodec(schema, verbs);
        this.beginnings = Map.copyOf(beginnings);
        this.policy = policy;
        for (RecordType type : schema.types()) {
            this.rules.put(
                    type.name(),
                    rules.stream()
                            .filter(rule -> rule.type().equals(type.name()))
                            .toList());
            this.rollUps.put(
                    type.name(),
                    rollUps.stream().filter(one -> one.child() == type).toList());
        }
    }

    public RecordSchema schema() {
        return schema;
    }

    public CommandCodec commands() {
        return commands;
    }

    public Policy policy() {
        return policy;
    }

    Beginning beginning(RecordType type) {
        return beginnings.getOrDefault(type.name(), Beginning.OWNED);
    }

    List<RecordRule> rules(RecordType type) {
        return rules.getOrDefault(type.name(), List.of());
    }

    List<RollUp<?>> rollUps(RecordType child) {
        return rollUps.getOrDefault(child.name(), List.of());
    }
}
