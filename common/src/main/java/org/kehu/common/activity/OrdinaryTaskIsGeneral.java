package org.kehu.common.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.kehu.common.record.Conversion;
import org.kehu.common.record.RenamedOption;

/** Version 1 called a task of no special kind by a word that tells nobody anything. */
public final class OrdinaryTaskIsGeneral implements Conversion {
    private static final String BEFORE = "TO" + "DO";
    private final List<RenamedOption> places = List.of(
            new RenamedOption("task", "kind", BEFORE, "GENERAL"),
            new RenamedOption("taskTemplate", "kind", BEFORE, "GENERAL"));

    @Override
    public void convert(JsonNode tree) {
        places.forEach(place -> place.convert(tree));
    }

    @Override
    public boolean concernsRecords(String type) {
        return places.stream().anyMatch(place -> place.concernsRecords(type));
    }
}
