package org.kehu.client.records;

/** Ends a subscription; a screen keeps it and closes it when it goes away. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
