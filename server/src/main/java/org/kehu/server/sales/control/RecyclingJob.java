package org.kehu.server.sales.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.command.Configuration;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.RecycleCustomer;
import org.kehu.common.sales.Recycling;
import org.kehu.server.timers.control.DailyJob;
import org.kehu.server.timers.control.JobRun;

/** Gives customers into their pools whose time has run out, all of a day as one operation. */
@ApplicationScoped
public class RecyclingJob implements DailyJob {
    private static final int LONGEST = 200;

    @Inject
    @ConfigProperty(name = "kehu.language")
    private String language;

    @Override
    public String name() {
        return "recycle";
    }

    @Override
    public void run(JobRun run) {
        Configuration configuration = run.configuration();
        ZoneId zone = Kehu.CATALOG.policy().zone(configuration);
        Recycling recycling = new Recycling(configuration::all, zone);
        if (recycling.isOn()) {
            recycle(run, recycling);
        }
    }

    /** Those that stay for whatever reason are passed over; what went is not found again. */
    private void recycle(JobRun run, Recycling recycling) {
        RecordQuery due = RecordQuery.of(Customer.TYPE)
                .where(recycling.due(run.day(), pool -> 0))
                .limit(Page.MOST);
        long stayed = 0;
        List<CrmRecord> some = run.list(due);
        while (!some.isEmpty()) {
            for (CrmRecord customer : some) {
                boolean went =
                        run.give(customer.ref(), new RecycleCustomer(customer.id(), notice(run, recycling, customer)));
                stayed += went ? 0 : 1;
            }
            some = run.list(due.page(new Page(Page.MOST, null, stayed)));
        }
    }

    private String notice(JobRun run, Recycling recycling, CrmRecord customer) {
        LocalDate lastWon = run.list(Recycling.lastWon(customer.id())).stream()
                .findFirst()
                .map(deal -> deal.get(Opportunity.ACTUAL_CLOSE))
                .orElse(null);
        Optional<Recycling.Due> due = recycling.due(customer, lastWon);
        Optional<CrmRecord> pool = recycling.poolOf(customer);
        if (due.isEmpty() || pool.isEmpty()) {
            return "";
        }
        Language words = Language.of(Locale.forLanguageTag(language.replace('_', '-')));
        String key = "job.recycle." + due.get().cause().toLowerCase(Locale.ROOT);
        String text = Labels.of(words)
                .text(key, customer.title(), pool.get().title(), due.get().days());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
