package org.kehu.server.customer.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Command;
import org.kehu.common.command.Configuration;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.marketing.BookGrading;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.server.timers.control.DailyJob;
import org.kehu.server.timers.control.JobRun;

/** Grades the book each morning: what comes out as it stands is not written. */
@ApplicationScoped
public class GradeJob implements DailyJob {
    private static final int IN_A_UNIT = 25;
    /** The book is read for its figures, and again for what comes out of them. */
    private static final int READINGS = 2;

    @Override
    public String name() {
        return "grade-customers";
    }

    @Override
    public void run(JobRun run) {
        Configuration configuration = run.configuration();
        StandingRules rules = StandingRules.of(configuration.find(Ledger.TYPE, Ledger.ID));
        ZoneId zone = Kehu.CATALOG.policy().zone(configuration);
        long customers = run.read(tx -> tx.countVisible(
                Customer.TYPE,
                RecordAccess.ofSystem(Kehu.SCHEMA),
                RecordQuery.of(Customer.TYPE).filter()));
        run.expect(READINGS * customers);
        new BookGrading(query -> looked(run, query), rules, run.day(), zone, run.now())
                .run(changes -> give(run, changes));
    }

    private static List<CrmRecord> looked(JobRun run, RecordQuery query) {
        List<CrmRecord> found = run.list(query);
        if (query.type().equals(Customer.TYPE.name())) {
            run.handled(found.size());
        }
        return found;
    }

    private static void give(JobRun run, List<BookGrading.Change> changes) {
        for (int from = 0; from < changes.size(); from += IN_A_UNIT) {
            List<BookGrading.Change> unit = changes.subList(from, Math.min(changes.size(), from + IN_A_UNIT));
            if (!give(run, "some", unit)) {
                unit.forEach(one -> give(run, "one", List.of(one))); // a refused one keeps back none of the others
            }
        }
    }

    /** A customer has a turn whenever it is another one than at the last turn: settings may change within a day. */
    private static boolean give(JobRun run, String kind, List<BookGrading.Change> unit) {
        List<String> madeFrom = new ArrayList<>(List.of(kind));
        unit.forEach(one -> {
            madeFrom.add(one.record().ref().toString());
            madeFrom.add(one.record().revision() + " " + one.command().values());
        });
        UUID about = Ids.derived(unit.get(0).record().id(), madeFrom.toArray(String[]::new));
        return run.give(
                new RecordRef(Customer.TYPE.name(), about),
                unit.stream().map(BookGrading.Change::command).toArray(Command[]::new));
    }
}
