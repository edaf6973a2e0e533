package org.kehu.bench.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.process.Times;

/** Types what people type, each letter a search. */
record LetterByLetter(Companies companies, Consumer<String> search) {
    private static final int TURNS = 12;
    private static final int STEP = 7_919;

    Map<String, ?> times() throws Exception {
        Map<String, Map<String, Double>> times = new LinkedHashMap<>();
        Times every = new Times();
        for (String kind : List.of("initials", "in full", "mixed", "characters", "number", "telephone", "contact")) {
            Times own = new Times();
            for (int turn = -1; turn < TURNS; turn++) {
                letterByLetter(
                        typed(kind, Math.floorMod(turn * STEP + 17, companies.customers())),
                        turn < 0 ? null : own,
                        every);
            }
            times.put(kind, own.summary());
        }
        times.put("all", every.summary());
        return times;
    }

    private String typed(String kind, int place) {
        String name = companies.names().shortName(place);
        return switch (kind) {
            case "initials" -> Spelt.initials(name);
            case "in full" -> Spelt.inFull(name);
            case "mixed" -> Spelt.mixed(name);
            case "characters" -> name;
            case "number" -> "C-" + (100_001 + place);
            case "telephone" ->
                ChineseNames.phone(place).replaceAll("[^0-9]", "").substring(6);
            default -> Spelt.inFull(companies.names().person(place).display());
        };
    }

    private void letterByLetter(String typed, @Nullable Times own, Times every) throws Exception {
        for (int letters = 1; letters <= typed.length(); letters++) {
            String part = typed.substring(0, letters);
            if (own == null) {
                search.accept(part);
            } else {
                every.measure(() -> own.measure(() -> search.accept(part)));
            }
        }
    }
}
