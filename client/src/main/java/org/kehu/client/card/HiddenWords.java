package org.kehu.client.card;

import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;

/** What is said of a record that one may not see: that it exists, and of owner and last contact what is known. */
record HiddenWords(RecordDesk desk) {

    String sentence(Elsewhere.Hidden one) {
        String last = one.lastContact() == null ? "" : desk.texts().formats().date(one.lastContact());
        return desk.texts().text(key(one), String.valueOf(one.owner()), last);
    }

    private static String key(Elsewhere.Hidden one) {
        if (one.owner() == null) {
            return one.lastContact() == null ? "duplicate.hidden" : "duplicate.hidden.contact";
        }
        return one.lastContact() == null ? "duplicate.hidden.owner" : "duplicate.hidden.both";
    }
}
