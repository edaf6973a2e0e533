package org.kehu.server.records.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kehu.common.Kehu;
import org.kehu.common.query.Reason;
import org.kehu.common.query.SearchHit;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordCodec;
import org.kehu.common.record.RecordType;

/** What a search found, as it is answered. */
final class SearchJson {
    private static final RecordCodec CODEC = new RecordCodec(Kehu.SCHEMA);

    private SearchJson() {}

    /** A group with nothing in it is left out. */
    static void add(ArrayNode groups, RecordType type, TypeSearch.Found found) {
        if (found.hits().isEmpty() && found.next() == null) {
            return;
        }
        ObjectNode group = groups.addObject().put("type", type.name());
        ArrayNode hits = group.putArray("hits");
        found.hits().forEach(hit -> add(hits.addObject(), hit));
        group.put("next", found.next());
    }

    private static void add(ObjectNode to, SearchHit hit) {
        to.set("record", CODEC.write(hit.record()));
        add(to.putArray("reasons"), hit.reasons());
        CrmRecord below = hit.below();
        if (below != null) {
            ObjectNode through = to.putObject("through");
            through.set("record", CODEC.write(below));
            add(through.putArray("reasons"), hit.belowReasons());
        }
    }

    private static void add(ArrayNode to, List<Reason> reasons) {
        for (Reason reason : reasons) {
            ObjectNode one = to.addObject().put("word", reason.word().text());
            one.put("field", reason.field().name()).put("text", reason.text());
            one.put("start", reason.found().start()).put("end", reason.found().end());
            ArrayNode read = one.putArray("read");
            reason.found().sounds().forEach(sound -> read.add(sound.reading()));
        }
    }
}
