package org.kehu.installer.demo.plan;

/** The queues in which tickets arrive; both agents serve all of them. */
public enum TicketQueue {
    COMPLAINTS("Complaints"),
    SHIPPING("Shipping"),
    ACCOUNTS("Accounts");

    private final String title;

    TicketQueue(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public SourceKey key() {
        return SourceKey.of(SourceKey.Kind.QUEUE, name());
    }
}
