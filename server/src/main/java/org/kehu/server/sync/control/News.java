package org.kehu.server.sync.control;

/** What nodes tell each other, each on a channel of its own. */
enum News {
    /** The log has grown, or may have. */
    HEAD("kehu_head"),
    /** A session was ended, or who may sign in has changed. */
    SESSIONS("kehu_sessions"),
    /** A copy is to be wiped. */
    WIPES("kehu_wipes");

    private final String channel;

    News(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }
}
