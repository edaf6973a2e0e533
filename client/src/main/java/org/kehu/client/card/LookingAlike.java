package org.kehu.client.card;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.duplicate.Lookalikes;
import org.kehu.common.query.SearchHit;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** Looks for what a draft may be already, by one field; what was typed while it looked is looked for behind. */
final class LookingAlike {
    private static final int LOOKED_AT = 20;
    private final RecordDesk desk;
    private final Field<?> field;
    private final Consumer<List<Lookalikes.Lookalike>> found;
    private boolean looking;
    private @Nullable CrmRecord next;

    LookingAlike(RecordDesk desk, Field<?> field, Consumer<List<Lookalikes.Lookalike>> found) {
        this.desk = desk;
        this.field = field;
        this.found = found;
    }

    void look(CrmRecord draft) {
        next = draft;
        if (!looking) {
            lookForNext();
        }
    }

    private void lookForNext() {
        CrmRecord asked = next;
        looking = asked != null;
        if (asked != null) {
            next = null;
            desk.background()
                    .work("duplicates", progress -> find(asked))
                    .onSuccess(all -> {
                        found.accept(all);
                        lookForNext();
                    })
                    .onFailure(e -> lookForNext())
                    .start();
        }
    }

    private List<Lookalikes.Lookalike> find(CrmRecord asked) {
        return new Lookalikes(new Likening(asked.type(), desk.baseCurrency()), words -> search(asked, words))
                .of(asked, field);
    }

    private List<CrmRecord> search(CrmRecord asked, String words) {
        List<SearchHit> hits = desk.records().search(asked.type(), words, LOOKED_AT);
        return hits.stream().map(SearchHit::record).toList();
    }
}
