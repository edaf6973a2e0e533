package org.kehu.client.merge;

import org.kehu.client.control.EntryCell;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.duplicate.Pair;

/** A pair in two lines: what the two are called, how alike they are, and in what. */
record PairWords(RecordDesk desk) implements EntryCell.Words<Pair> {

    @Override
    public String title(Pair pair) {
        return pair.first().title();
    }

    @Override
    public String when(Pair pair) {
        return desk.texts().text("duplicates.percent", pair.likeness().percent());
    }

    @Override
    public String more(Pair pair) {
        return desk.texts()
                .text("duplicates.other", pair.second().title(), new MergeWords(desk).signs(pair.likeness()));
    }
}
