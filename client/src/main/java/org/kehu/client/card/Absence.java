package org.kehu.client.card;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EmptyState;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What a card shows in place of a record that is in the bin, with the way back, or not on this device. */
public final class Absence {
    private Absence() {}

    /**
     * @param record null if this device does not hold it; the server is asked then, if it may have it
     * @param server shows it as the server has it
     */
    public static Node of(RecordDesk desk, RecordRef ref, @Nullable CrmRecord record, ServerCard server) {
        if (record == null) {
            return desk.records().access().isCarriedInPart(desk.schema().type(ref.type()))
                    ? server.node()
                    : saying(new EmptyState(), desk.texts().text("card.gone"));
        }
        String sentence = desk.texts().text("card.deleted", record.title());
        return desk.records().access().scope(RecordAction.DELETE, record.type()) == Scope.NONE
                ? saying(new EmptyState(), sentence)
                : saying(new EmptyState(restore(desk, record)), sentence);
    }

    private static Button restore(RecordDesk desk, CrmRecord record) {
        Button restore =
                new Button(desk.texts().text("card.restore"), Icons.of(Material2OutlinedMZ.RESTORE_FROM_TRASH));
        restore.setId("restore");
        restore.setOnAction(e ->
                desk.doing().run(desk.texts().text("doing.restored", record.title()), new RestoreRecord(record.ref())));
        return restore;
    }

    private static EmptyState saying(EmptyState state, String sentence) {
        state.setSentence(sentence);
        return state;
    }
}
