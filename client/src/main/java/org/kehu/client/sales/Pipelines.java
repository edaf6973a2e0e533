package org.kehu.client.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.kehu.common.command.Configuration;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;

/** Pipelines and their stages by position, as one configuration has them. */
record Pipelines(Configuration configuration) {

    List<CrmRecord> all() {
        return sorted(Pipeline.TYPE, Pipeline.POSITION, one -> true);
    }

    List<CrmRecord> stages(UUID pipeline) {
        return sorted(Stage.TYPE, Stage.POSITION, stage -> stage.belongsTo(pipeline));
    }

    private List<CrmRecord> sorted(RecordType type, Field<BigDecimal> position, Predicate<CrmRecord> which) {
        return configuration.all(type).stream()
                .filter(which)
                .sorted(Comparator.comparing(one -> Objects.requireNonNullElse(one.get(position), BigDecimal.ZERO)))
                .toList();
    }
}
