package org.kehu.client.card;

import javafx.scene.control.Button;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** In place of a card whose record is in the bin, here or at the server: that it is, and the way back. */
public final class BinnedCard {
    private BinnedCard() {}

    /** Whether the person's role takes records of that kind out of the bin, those of others or at least some. */
    public static boolean mayRestore(RecordDesk desk, RecordRef ref) {
        return desk.records().access().scope(RecordAction.DELETE, desk.schema().type(ref.type())) != Scope.NONE;
    }

    static EmptyState of(RecordDesk desk, CrmRecord record) {
        EmptyState state = mayRestore(desk, record.ref()) ? new EmptyState(restore(desk, record)) : new EmptyState();
        state.setSentence(desk.texts().text("card.deleted", record.title()));
        return state;
    }

    private static Button restore(RecordDesk desk, CrmRecord record) {
        Button restore =
                new Button(desk.texts().text("card.restore"), Icons.of(Material2OutlinedMZ.RESTORE_FROM_TRASH));
        restore.setId("restore");
        restore.setOnAction(e ->
                desk.doing().run(desk.texts().text("doing.restored", record.title()), new RestoreRecord(record.ref())));
        return restore;
    }
}
