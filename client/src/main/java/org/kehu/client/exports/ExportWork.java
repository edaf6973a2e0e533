package org.kehu.client.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Outcome;
import org.kehu.client.task.FxThread;
import org.kehu.client.text.WindowLocale;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.exporting.BadExport;
import org.kehu.common.exporting.ExportPlan;
import org.kehu.common.exporting.ExportRun;
import org.kehu.common.exporting.ExportSource;
import org.kehu.common.exporting.Exported;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.User;
import org.kehu.common.record.RecordRef;

/** One export, off the FX thread: first in a folder of Kehu's own, then in the log, then at its place. No file is there without its entry. */
final class ExportWork {
    private final RecordDesk desk;
    private final ExportOffer offer;
    private final ExportChoice choice;

    ExportWork(RecordDesk desk, ExportOffer offer, ExportChoice choice) {
        this.desk = desk;
        this.offer = offer;
        this.choice = choice;
    }

    /**
     * Null if it was stopped.
     *
     * @throws BadExport if it is refused; then no file is left
     * @throws NotPlaced if it is in the log but could not be put in its place
     */
    @Nullable Exported write(Path to, Watch watch) throws IOException {
        FxThread.forbid();
        ExportPlan plan = plan();
        try (UnfinishedFile file = UnfinishedFile.of(desk.files().unfinished(), to)) {
            Exported done = new ExportRun(plan, source()).write(file.part(), watch);
            if (done != null) {
                log(plan, done, file.place());
                place(file);
            }
            return done;
        }
    }

    private static void place(UnfinishedFile file) throws NotPlaced {
        try {
            file.finish();
        } catch (IOException e) {
            throw new NotPlaced(e);
        }
    }

    private ExportSource source() {
        return choice.ticked()
                ? new TickedSource(desk.records(), offer.ticked())
                : new QuerySource(desk.records(), offer.query(), offer.count());
    }

    private ExportPlan plan() {
        RecordRef me = new RecordRef(User.TYPE.name(), desk.me());
        String who =
                desk.records().titles(List.of(me)).getOrDefault(me, desk.me().toString());
        String filter = choice.ticked()
                ? desk.texts().text("export.filter.ticked")
                : offer.filter().get();
        return new ExportPlan(
                offer.type(),
                choice.fields(offer),
                choice.format(),
                separator(),
                desk.labels(),
                desk.zone(),
                desk.texts().formats().now(),
                who,
                choice.reason(),
                filter);
    }

    /** Where a comma stands before decimals, spreadsheets expect another one between cells. */
    private static char separator() {
        Locale locale = WindowLocale.ofComputer();
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ';' : ',';
    }

    private void log(ExportPlan plan, Exported done, Path place) {
        LogExport entry = new LogExport(
                desk.commands().newId(),
                plan.type().name(),
                plan.format().name(),
                done.rows(),
                plan.fieldNames(),
                plan.filter(),
                plan.reason(),
                String.valueOf(place.getFileName()),
                done.fingerprint());
        if (!desk.records().access().allows(Role.EXPORT)) {
            throw new BadExport(
                    Reason.of("no_right", Role.EXPORT)); // the door would write it down, for a file that is out
        }
        if (desk.commands().run(entry) instanceof Outcome.Rejected rejected) {
            throw new BadExport(rejected.reason());
        }
    }
}
