package org.kehu.server.launch;

/** The id of the request that this thread serves; the application sets it, every log line shows it. */
public final class RequestId {
    private static final String NONE = "-";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> NONE);

    private RequestId() {}

    public static String current() {
        return CURRENT.get();
    }

    public static void set(String id) {
        CURRENT.set(id);
    }

    public static void clear() {
        CURRENT.remove();
    }
}
