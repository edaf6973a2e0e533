package org.kehu.bench.seed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.kehu.common.record.Ids;

/** Made-up customers by their place, the same in each run. Names are scattered, so that loading is not sorting. */
public final class Seed {
    private static final String[] TRADES = {"Steel", "Paper", "Glass", "Timber", "Copper", "Cotton", "Rubber", "Marble"
    };
    private static final String[] CITIES = {"Shanghai", "Beijing", "Shenzhen", "Chengdu", "Hangzhou", "Wuhan", "Xiamen"
    };
    private static final long SCATTER = 2_654_435_761L;
    private static final long SPAN = 1L << 32;
    private static final long FIRST_MILLIS = 1_767_600_000_000L;
    private static final int CUSTOMERS_PER_DEAL = 5;

    private Seed() {}

    /**
     * In the order in which they are made, as the ids of Kehu's own are. {@code kind} is customer, contact, opportunity,
     * ticket or message.
     */
    public static UUID id(String kind, int place) {
        UUID scattered = UUID.nameUUIDFromBytes((kind + place).getBytes(StandardCharsets.UTF_8));
        return Ids.timeOrdered(
                FIRST_MILLIS + place, scattered.getMostSignificantBits(), scattered.getLeastSignificantBits());
    }

    /** Begins with letters up to p only, so that every way to sort text agrees. */
    public static String name(int place) {
        StringBuilder name = new StringBuilder();
        for (char digit :
                String.format(Locale.ROOT, "%08x", place * SCATTER % SPAN).toCharArray()) {
            name.append((char) ('a' + Character.digit(digit, 16)));
        }
        return String.format(Locale.ROOT, "%s %s %06d Ltd.", name, trade(place), place);
    }

    /** Of a customer that is made while it is measured: behind all others, and found by no search of theirs. */
    public static String freshName(int turn) {
        return String.format(Locale.ROOT, "zz %s %d Co.", trade(turn), turn);
    }

    public static String trade(int place) {
        return TRADES[place % TRADES.length];
    }

    public static String phone(int place) {
        return String.format(Locale.ROOT, "+86138%08d", place);
    }

    public static String street(int place) {
        return place % 900 + 1 + " Nanjing Road";
    }

    public static String city(int place) {
        return CITIES[place % CITIES.length];
    }

    public static String email(int place) {
        return "office" + place + "@example.com";
    }

    /** What a person types to find few of many: the number inside the name. */
    public static String part(int place) {
        return String.format(Locale.ROOT, "%06d lt", place);
    }

    public static String subject(int place) {
        return String.format(Locale.ROOT, "Delivery %06d of %s is late", place, trade(place));
    }

    /** What finds one ticket by its subject. */
    public static String partOfSubject(int place) {
        return String.format(Locale.ROOT, "%06d of", place);
    }

    public static String message(int place) {
        return "We are still waiting for " + trade(place) + " and would like to know when it comes. " + email(place);
    }

    /** One in five customers has a deal, and one in five a ticket with a message. */
    public static int deals(int customers) {
        return customers / CUSTOMERS_PER_DEAL;
    }

    /** How many records there are of so many customers, each with a contact. */
    public static int records(int customers) {
        return 2 * customers + 3 * deals(customers);
    }
}
