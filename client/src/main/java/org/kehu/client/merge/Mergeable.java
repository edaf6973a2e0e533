package org.kehu.client.merge;

import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.RecordType;

/** Which records a person may make one of two of: those that may be edited and deleted, and are no configuration. */
public final class Mergeable {
    private Mergeable() {}

    public static boolean is(RecordDesk desk, RecordType type) {
        RecordAccess access = desk.records().access();
        return !type.isConfiguration()
                && !desk.records().areElsewhere()
                && access.scope(RecordAction.EDIT, type) != Scope.NONE
                && access.scope(RecordAction.DELETE, type) != Scope.NONE;
    }
}
