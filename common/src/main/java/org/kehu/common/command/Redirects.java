package org.kehu.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.RecordRef;

/**
 * Leads commands that name a merged record, in whatever part, to the one that it was merged into. The one place where that
 * happens, on both sides, before anything is looked at.
 */
final class Redirects {
    private Redirects() {}

    /** By the id of each merged record, where it leads in the end. */
    static Map<String, String> targets(Configuration configuration) {
        return configuration.computed(Redirects.class, () -> {
            Map<String, String> steps = new HashMap<>();
            configuration
                    .all(Redirect.TYPE)
                    .forEach(redirect -> steps.put(
                            redirect.require(Redirect.LOSER),
                            Redirect.survivor(redirect).toString()));
            Map<String, String> ends = new HashMap<>();
            steps.keySet().forEach(id -> ends.put(id, end(steps, id)));
            return Map.copyOf(ends);
        });
    }

    /** Nothing is merged into what was merged into it, so that each way has an end. */
    private static String end(Map<String, String> steps, String from) {
        String at = from;
        for (int step = 0; step < steps.size() && steps.containsKey(at); step++) {
            at = steps.getOrDefault(at, at);
        }
        return at;
    }

    /** By the id of each record that others were merged into, theirs. */
    static Map<UUID, List<UUID>> merged(Configuration configuration) {
        return configuration.computed(
                Redirect.class,
                () -> configuration.all(Redirect.TYPE).stream()
                        .collect(Collectors.groupingBy(
                                Redirect::survivor, Collectors.mapping(Redirect::loser, Collectors.toList()))));
    }

    static CommandUnit led(CommandCodec commands, Configuration configuration, CommandUnit unit) {
        Map<String, String> targets = targets(configuration);
        if (targets.isEmpty()) {
            return unit;
        }
        List<CommandCall> calls = new ArrayList<>();
        for (CommandCall call : unit.calls()) {
            Command command = led(commands, targets, call.command());
            calls.add(new CommandCall(call.id(), command, call.happenedAt(), call.seen()));
        }
        return new CommandUnit(unit.id(), unit.operation(), unit.after(), unit.counter(), calls);
    }

    private static Command led(CommandCodec commands, Map<String, String> targets, Command command) {
        if (command instanceof MergeRecords merge) {
            String target = targets.get(merge.survivor().id().toString());
            return target == null ? merge : merge.into(UUID.fromString(target));
        }
        if (!command.followsRedirects()) {
            return command;
        }
        ObjectNode tree = commands.write(command);
        return replace(tree, targets) ? commands.read(tree) : command;
    }

    private static boolean replace(JsonNode tree, Map<String, String> targets) {
        boolean replaced = false;
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String target = target(member.getValue(), targets);
                if (target != null) {
                    member.setValue(TextNode.valueOf(target));
                }
                replaced |= target != null || replace(member.getValue(), targets);
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String target = target(array.get(i), targets);
                if (target != null) {
                    array.set(i, TextNode.valueOf(target));
                }
                replaced |= target != null || replace(array.get(i), targets);
            }
        }
        return replaced;
    }

    private static @Nullable String target(JsonNode value, Map<String, String> targets) {
        return value.isTextual() ? targets.get(value.textValue()) : null;
    }

    /** Whether a record was merged into another one. */
    static boolean leads(Configuration configuration, RecordRef record) {
        return targets(configuration).containsKey(record.id().toString());
    }
}
