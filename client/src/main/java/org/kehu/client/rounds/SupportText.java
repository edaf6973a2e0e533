package org.kehu.client.rounds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.client.records.Moved;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.WaitingUnit;

/** Figures, kinds and codes of a device's sync, the same in each language; nothing of any record and of nobody. */
record SupportText(SyncFacts facts, List<SyncRound> rounds, List<WaitingItem> waiting) {

    /** @param about the first line, which says what is in here and what is not */
    String text(String about) {
        StringBuilder text = new StringBuilder(about).append("\n\n");
        line(text, "program", facts.program() + ", schema " + facts.schema());
        line(text, "java", property("java.version") + " " + property("java.vendor"));
        line(text, "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        line(text, "server", facts.host());
        line(text, "epoch", String.valueOf(facts.epoch()));
        line(text, "checkpoint", facts.checkpoint() + (facts.filling() ? ", snapshot under way" : ""));
        line(text, "store", facts.fileBytes() + " bytes");
        text.append("\nrecords\n");
        new TreeMap<>(facts.records()).forEach((type, count) -> line(text, type, String.valueOf(count)));
        text.append("\nwaiting ").append(waiting.size()).append('\n');
        waiting.forEach(item -> waiting(text, item));
        text.append("\nrounds, newest first\n");
        rounds.forEach(round -> round(text, round));
        return text.toString();
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static void waiting(StringBuilder text, WaitingItem item) {
        WaitingUnit unit = item.unit();
        String reason = unit.reason() == null ? "" : " " + unit.reason().code();
        line(text, String.valueOf(unit.at()), item.verb() + " " + unit.standing() + reason);
    }

    private static void round(StringBuilder text, SyncRound round) {
        text.append(round.at()).append(" x").append(round.times());
        text.append(' ').append(round.millisEach()).append(" ms ").append(round.ending());
        figures(round.moved())
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        if (round.trouble() != null) {
            text.append(" [").append(round.trouble()).append(']');
        }
        text.append(round.request() == null ? "" : " request " + round.request())
                .append('\n');
    }

    private static Map<String, Long> figures(Moved moved) {
        Map<String, Long> figures = new java.util.LinkedHashMap<>();
        figures.put("sent", (long) moved.sent());
        figures.put("settled", (long) moved.settled());
        figures.put("refused", (long) moved.refused());
        figures.put("taken", (long) moved.taken());
        figures.put("left", (long) moved.left());
        figures.put("parts", (long) moved.parts());
        figures.put("up", moved.bytesSent());
        figures.put("down", moved.bytesReceived());
        figures.values().removeIf(value -> value == 0);
        return figures;
    }
}
