package org.kehu.client.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Moved;
import org.kehu.common.command.Verdict;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.SnapshotPart;

/** Counts what goes over the wire in one round, and remembers the last call. Thread-safe. */
final class Tally {
    private Moved moved = Moved.NOTHING;
    private long received;
    private String call = "";
    private int status;
    private @Nullable String request;

    synchronized void begin() {
        moved = Moved.NOTHING;
        call = "";
        status = 0;
        request = null;
    }

    /** What is asked next; there may be no answer. */
    synchronized void asks(String name) {
        call = name;
        status = 0;
        request = null;
    }

    synchronized ServerHttp.Answer answered(ServerHttp.Answer answer) {
        status = answer.status();
        request = answer.wire().request();
        received += answer.wire().received();
        add(new Moved(0, 0, 0, 0, 0, 0, answer.wire().sent(), answer.wire().received()));
        return answer;
    }

    /** Of an answer that comes in pieces. */
    synchronized void bytes(long more) {
        received += more;
        add(new Moved(0, 0, 0, 0, 0, 0, 0, more));
    }

    synchronized void pushed(int units, PushReply reply) {
        List<Verdict> settled = reply.verdicts().stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.DEFERRED)
                .toList();
        long refused =
                settled.stream().filter(verdict -> verdict.reason() != null).count();
        add(new Moved(units, settled.size(), (int) refused, 0, 0, 0, 0, 0));
    }

    synchronized void page(ChangesPage page) {
        int taken = page.puts().size() + page.deletes().size() + page.fields().size();
        add(new Moved(0, 0, 0, taken, page.leaves().size(), 0, 0, 0));
    }

    synchronized void part(SnapshotPart part) {
        add(new Moved(0, 0, 0, part.records().size(), 0, 1, 0, 0));
    }

    synchronized void came(int records) {
        add(new Moved(0, 0, 0, records, 0, 0, 0, 0));
    }

    private void add(Moved more) {
        moved = moved.and(more);
    }

    synchronized Moved moved() {
        return moved;
    }

    /** Bytes since the program was started. */
    synchronized long received() {
        return received;
    }

    /** What was asked last and how it was answered, for support; empty before anything was. */
    synchronized String lastCall() {
        return status == 0 ? call : call + " " + status;
    }

    /** What the server's log knows the last answer by. */
    synchronized @Nullable String request() {
        return request;
    }
}
