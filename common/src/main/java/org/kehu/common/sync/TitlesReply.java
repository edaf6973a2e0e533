package org.kehu.common.sync;

import java.util.List;

/** Names of those that there are and that may be named. */
public record TitlesReply(List<TitleStub> titles) {
    public TitlesReply {
        titles = List.copyOf(titles);
    }
}
