package org.kehu.client.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.Telling;
import org.kehu.client.records.Attention;
import org.kehu.common.command.CommandCodec;

/** Tells of what the server refuses while the window is open, once each: what was seen as done is not any more. */
public final class RefusalNews {
    private final RecordDesk desk;
    private final AttentionReader reader;
    private final Telling telling;
    private final Set<UUID> known = new HashSet<>();
    private boolean begun;

    private RefusalNews(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        this.desk = desk;
        this.reader = new AttentionReader(desk, attention, verbs);
        this.telling = telling;
    }

    /** For as long as the window lives; what is in the tray already is no news. */
    public static void follow(RecordDesk desk, Attention attention, CommandCodec verbs, Telling telling) {
        RefusalNews news = new RefusalNews(desk, attention, verbs, telling);
        desk.bench().syncStatus().attentionProperty().addListener((p, was, now) -> news.read());
        news.read();
    }

    private void read() {
        desk.background()
                .work(desk.texts().text("attention.loading"), progress -> reader.items())
                .onSuccess(this::tell)
                .start();
    }

    private void tell(List<AttentionItem> items) {
        List<AttentionItem> fresh =
                items.stream().filter(item -> known.add(item.id())).toList();
        if (begun && !fresh.isEmpty()) {
            telling.news(sentence(fresh));
        }
        begun = true;
    }

    private String sentence(List<AttentionItem> fresh) {
        if (fresh.size() > 1) {
            return desk.texts().text("attention.news.many", fresh.size());
        }
        AttentionItem one = fresh.get(0);
        boolean isBack = one.deletion() != null && one.record() != null;
        return isBack
                ? desk.texts().text("attention.news.delete", new AttentionNames(desk).about(one))
                : desk.texts().text("attention.news", new AttentionWords(desk).title(one));
    }
}
