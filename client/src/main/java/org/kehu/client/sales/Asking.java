package org.kehu.client.sales;

import java.util.List;
import org.kehu.common.record.Field;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

/**
 * What has to be known before a deal may enter a stage.
 *
 * @param filled what the stage requires and the deal has
 * @param missing what is asked for
 */
public record Asking(BoardDeal deal, BoardColumn target, List<Field<?>> filled, List<Field<?>> missing) {

    public boolean isLoss() {
        return Stage.LOST.equals(target.kind());
    }

    /** Whether the deal cannot go without it. */
    public boolean isRequired(Field<?> field) {
        return field != Opportunity.LOST_NOTES;
    }
}
