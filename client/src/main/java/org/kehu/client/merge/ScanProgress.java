package org.kehu.client.merge;

import java.util.function.DoubleConsumer;
import org.kehu.client.task.Progress;

/**
 * What a look through the book tells, handed on to the page that waits for it.
 *
 * @param share takes how much was looked through, from 0 to 1
 * @param ended runs once nobody wants it any more, be it that the status bar broke it off
 */
record ScanProgress(Progress work, DoubleConsumer share, Runnable ended) implements Progress {

    @Override
    public void report(long done, long total) {
        work.report(done, total);
        share.accept(total == 0 ? 0 : (double) done / total);
    }

    @Override
    public boolean isCancelled() {
        if (work.isCancelled()) {
            ended.run();
        }
        return work.isCancelled();
    }
}
