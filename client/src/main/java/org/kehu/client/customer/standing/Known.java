package org.kehu.client.customer.standing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.standing.CustomerFigures;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.marketing.FiguresReading;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Withheld;

/**
 * A customer with what its standing is made of, as far as this device holds it.
 *
 * @param figures null where something that they are made of may not be read
 */
record Known(
        CrmRecord customer,
        StandingRules rules,
        LocalDate today,
        @Nullable CustomerFigures figures,
        Map<Rows, List<CrmRecord>> rows) {

    static Known read(RecordDesk desk, CrmRecord customer) {
        StandingRules rules = StandingRules.of(desk.records().configuration().find(Ledger.TYPE, Ledger.ID));
        LocalDate today = desk.texts().formats().today();
        Map<Rows, List<CrmRecord>> rows = new EnumMap<>(Rows.class);
        for (Rows kind : Rows.values()) {
            rows.put(
                    kind,
                    desk.records()
                            .page(kind.query(desk, customer.id(), rules, today))
                            .records());
        }
        return new Known(customer, rules, today, figures(desk, customer, rules, today), rows);
    }

    private static @Nullable CustomerFigures figures(
            RecordDesk desk, CrmRecord customer, StandingRules rules, LocalDate today) {
        try {
            return new FiguresReading(query -> desk.records().page(query).records(), rules, today, desk.zone())
                    .of(List.of(customer))
                    .get(0);
        } catch (Withheld e) {
            return null;
        }
    }
}
