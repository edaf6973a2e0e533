package org.kehu.client.cleaning;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.record.Field;

/** Shows what would be written otherwise, and does it as one operation with one undo. */
final class Correcting {
    private final RecordDesk desk;
    private final CleaningViewModel model;
    private final CorrectionWork work;
    private final Consumer<@Nullable CorrectionPane> shown;

    /** @param shown puts the preview in the place of the findings, null takes it away */
    Correcting(RecordDesk desk, CleaningViewModel model, Consumer<@Nullable CorrectionPane> shown) {
        this.desk = desk;
        this.model = model;
        this.work = new CorrectionWork(desk, model.type());
        this.shown = shown;
    }

    void run() {
        Findings.Days days = model.days();
        desk.background()
                .work(desk.texts().text("correct.reading"), progress -> {
                    var findings = Findings.of(model.type(), desk.records().access(), days);
                    return work.plan(findings, progress);
                })
                .onSuccess(this::preview)
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void preview(CorrectionPlan plan) {
        shown.accept(new CorrectionPane(
                desk, model.type(), plan, chosen -> correct(plan, chosen), () -> shown.accept(null)));
    }

    private void correct(CorrectionPlan plan, Set<Field<?>> chosen) {
        shown.accept(null);
        new BulkEdits(desk, model.type())
                .each(plan.records(), now -> work.correct(now, chosen), "doing.corrected", model::read);
    }
}
