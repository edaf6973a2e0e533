package org.kehu.client.cleaning;

import java.util.Locale;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.cleaning.Finding;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What a kind of finding is called, and what can be done about it. */
record FindingWords(RecordDesk desk, RecordType type, CleaningViewModel model) {

    String title(Finding finding) {
        Finding.Kind kind = finding.kind();
        String key = "cleaning.kind." + kind.name().toLowerCase(Locale.ROOT);
        return kind.isOfDays()
                ? desk.texts().text(key, model.days(kind))
                : desk.texts().text(key, desk.labels().field(type, finding.field()));
    }

    String about(Finding finding) {
        return desk.texts().text("cleaning.about." + finding.kind().name().toLowerCase(Locale.ROOT));
    }

    static Ikon icon(Finding.Kind kind) {
        return switch (kind) {
            case INVALID -> Material2OutlinedAL.ERROR_OUTLINE;
            case UNTIDY, BLANKS, CAPITALS -> Material2OutlinedMZ.SPELLCHECK;
            case MISSING, UNREACHABLE, NOBODY -> Material2OutlinedAL.HELP_OUTLINE;
            case NEVER, STALE -> Material2OutlinedAL.HISTORY;
            case UNVERIFIED -> Material2OutlinedMZ.VERIFIED_USER;
            case OWNER_GONE -> Material2OutlinedMZ.PERSON;
        };
    }
}
