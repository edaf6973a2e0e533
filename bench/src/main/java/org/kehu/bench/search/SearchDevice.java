package org.kehu.bench.search;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.bench.process.Answers;
import org.kehu.bench.process.Times;
import org.kehu.client.records.RecordBook;
import org.kehu.client.records.Records;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalRecords;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.duplicate.Book;
import org.kehu.common.duplicate.DuplicateScan;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.service.Ticket;

/** A cache of Chinese companies and their contacts, deals and tickets, which is searched letter by letter. */
public final class SearchDevice {
    private static final int UNIT = 2_000;
    private static final int SHOWN = 8;
    private static final int MOST_PAIRS = 5_000;
    private static final UUID ME = new UUID(0, 1);
    static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<RecordType> SEARCHED =
            List.of(Customer.TYPE, Contact.TYPE, Opportunity.TYPE, Ticket.TYPE);

    private final Companies companies;
    private final LocalStore store;
    private final Records records;
    private final int customers;

    private SearchDevice(Path folder, int customers) throws Exception {
        this.companies = new Companies(ChineseNames.read(), customers);
        this.customers = customers;
        this.store = LocalStore.open(
                CacheFolder.of(folder, "search", "one"), DataKey.fresh(), Kehu.SCHEMA, InstantSource.fixed(BEGIN));
        this.records = new LocalRecords(store, Kehu.CATALOG.policy(), new Actor(ME, "bench"));
    }

    /** @param arguments data folder, customers */
    public static void main(String[] arguments) throws Exception {
        SearchDevice device = new SearchDevice(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Answers answers = new Answers(System.out);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine()) {
            answers.give(device.does(line));
        }
        device.store.close();
        System.exit(0);
    }

    private Map<String, ?> does(String what) throws Exception {
        return switch (what) {
            case "fill" -> fill();
            case "warm" -> warm();
            case "search" -> new LetterByLetter(companies, this::all).times();
            case "duplicates" -> duplicates();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private Map<String, ?> fill() {
        for (int from = 0; from < customers; from += UNIT) {
            int first = from;
            store.transact(tx -> {
                for (int place = first; place < Math.min(first + UNIT, customers); place++) {
                    companies.made(place).forEach(tx::putView);
                }
                return true;
            });
        }
        return Map.of("megabytes", used());
    }

    /** The first search reads the texts. */
    private Map<String, ?> warm() throws Exception {
        double before = used();
        Times first = new Times();
        first.measure(() -> all("zg"));
        return Map.of("millis", first.at(1), "megabytes", used() - before);
    }

    private Map<String, ?> duplicates() throws Exception {
        Book book = new RecordBook(records);
        Likening likening = new Likening(Customer.TYPE, "CNY");
        DuplicateScan scan = new DuplicateScan(book, likening, (first, second) -> false);
        Times times = new Times();
        List<DuplicateScan.Found> found = new ArrayList<>();
        times.measure(() -> found.add(scan.run(MOST_PAIRS, looked -> {})));
        return Map.of(
                "millis", times.at(1),
                "cpu", times.summary().get("cpu95"),
                "records", found.get(0).records(),
                "pairs", found.get(0).pairs().size());
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private void all(String typed) {
        SEARCHED.forEach(type -> records.search(type, typed, SHOWN));
    }
}
