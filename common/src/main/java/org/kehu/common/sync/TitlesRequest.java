package org.kehu.common.sync;

import java.util.List;

/** Asks what the records are called to which these links lead. */
public record TitlesRequest(String device, List<TitleLink> links) {
    /** Most links in one request. */
    public static final int MOST = 500;

    public TitlesRequest {
        links = List.copyOf(links);
    }
}
