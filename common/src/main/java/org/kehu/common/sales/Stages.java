package org.kehu.common.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Refusal;
import org.kehu.common.record.CrmRecord;

/** Questions about the stages of a pipeline that several verbs ask. */
final class Stages {
    private Stages() {}

    /** Stages of a pipeline by their position. */
    static List<CrmRecord> of(Facts facts, UUID pipeline) {
        return facts.configuration(Stage.TYPE).stream()
                .filter(stage -> stage.belongsTo(pipeline))
                .sorted(Comparator.comparing((CrmRecord stage) -> position(stage)))
                .toList();
    }

    /** The stages that a deal may be moved to, for a person to choose from. */
    static String namesOfOpen(Facts facts, CrmRecord deal) {
        if (facts.access().withheld(Stage.TYPE).contains(Stage.NAME.name())) {
            return "";
        }
        return of(facts, deal.require(Opportunity.PIPELINE)).stream()
                .filter(stage -> Stage.OPEN.equals(stage.get(Stage.KIND)))
                .map(stage -> stage.require(Stage.NAME))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal position(CrmRecord stage) {
        return stage.require(Stage.POSITION);
    }

    /** The first stage of a kind. @throws Refusal if the pipeline has none */
    static CrmRecord first(Facts facts, UUID pipeline, String kind) {
        return of(facts, pipeline).stream()
                .filter(stage -> kind.equals(stage.get(Stage.KIND)))
                .findFirst()
                .orElseThrow(() -> new Refusal("no_stage_of_kind", kind));
    }
}
