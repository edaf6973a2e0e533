package org.kehu.client.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** What the rules of a pool come to, each in a sentence; also what holds where one is left empty. */
final class PoolWords {
    private static final List<Field<BigDecimal>> RULES = List.of(
            Pool.PICKS_PER_DAY,
            Pool.MOST_OWNED,
            Pool.WAIT_DAYS,
            Pool.FORMER_OWNER_DAYS,
            Pool.UNFOLLOWED_DAYS,
            Pool.UNSOLD_DAYS);
    private final RecordDesk desk;

    PoolWords(RecordDesk desk) {
        this.desk = desk;
    }

    String of(CrmRecord pool) {
        List<String> sentences = new ArrayList<>();
        for (Field<BigDecimal> rule : RULES) {
            BigDecimal number = pool.get(rule);
            String key = "admin.pool." + rule.name();
            sentences.add(
                    number == null
                            ? desk.texts().text(key + ".none")
                            : desk.texts().text(key, number.intValue()));
        }
        if (pool.get(Pool.TEAM) == null) {
            sentences.add(desk.texts().text("admin.pool.teamless"));
        }
        return String.join("\n", sentences);
    }
}
