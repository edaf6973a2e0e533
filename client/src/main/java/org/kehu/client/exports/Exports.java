package org.kehu.client.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.Place;
import org.kehu.client.task.Progress;
import org.kehu.common.exporting.BadExport;
import org.kehu.common.exporting.Exported;
import org.kehu.common.organisation.Role;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Exports of lists, from the form to the toast. */
public final class Exports {
    public static final String SCREEN = "exports";
    private final RecordDesk desk;

    public Exports(RecordDesk desk) {
        this.desk = desk;
    }

    /** Whether this person may take records out, and has them here. */
    public boolean isAllowed() {
        return desk.records().access().allows(Role.EXPORT) && !desk.records().areElsewhere();
    }

    /** What opens the log of exports. */
    public static Action opening(RecordDesk desk) {
        return Action.of(
                "exports.open",
                Material2OutlinedAL.ASSIGNMENT,
                () -> desk.bench().navigation().open(Place.of(SCREEN)));
    }

    /** Takes away what exports left here when the program was killed. */
    public void sweep() {
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> {
                    UnfinishedFile.sweep(desk.files().unfinished());
                    return true;
                })
                .start();
    }

    /** Asks what, as what and why. */
    public void ask(ExportOffer offer, Node beside) {
        ExportForm.open(desk, offer, beside, (choice, over) -> choose(offer, choice, over));
    }

    private void choose(ExportOffer offer, ExportChoice choice, Window over) {
        String types = desk.labels().types(offer.type());
        String extension = "." + choice.format().extension();
        String day = desk.texts().formats().today().toString();
        String name = desk.texts().text("export.file", types, day) + extension;
        Path chosen = desk.files().saveAs(over, desk.texts().text("export.title", types), name);
        if (chosen != null) {
            start(offer, choice, named(chosen, extension));
        }
    }

    private static Path named(Path chosen, String extension) {
        String name = String.valueOf(chosen.getFileName());
        boolean whole = name.toLowerCase(Locale.ROOT).endsWith(extension);
        return whole ? chosen : chosen.resolveSibling(name + extension);
    }

    /** Told even when it was stopped. */
    private void start(ExportOffer offer, ExportChoice choice, Path to) {
        ExportWork work = new ExportWork(desk, offer, choice);
        String saving = desk.texts().text("export.saving", desk.labels().types(offer.type()));
        desk.background()
                .work(saving, progress -> {
                    Runnable end = written(work, to, progress);
                    desk.background().deliver(end);
                    return true;
                })
                .start();
    }

    private Runnable written(ExportWork work, Path to, Progress progress) {
        try {
            Exported done = work.write(to, progress.asWatch());
            return () -> tell(done, to);
        } catch (BadExport e) {
            return () -> desk.doing().refuse(e.reason());
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            String key = e instanceof NotPlaced ? "export.unplaced" : "export.failed";
            return () -> desk.doing().telling().failed(desk.texts().text(key, why));
        }
    }

    private void tell(@Nullable Exported done, Path to) {
        desk.doing()
                .telling()
                .note(
                        done == null
                                ? desk.texts().text("export.cancelled")
                                : desk.texts().text("export.done", done.rows(), String.valueOf(to.getFileName())));
    }
}
