package org.kehu.bench.seed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Made-up customers by their place, the same in each run. Names are scattered, so that loading is not sorting. */
public final class Seed {
    private static final String[] TRADES = {"Steel", "Paper", "Glass", "Timber", "Copper", "Cotton", "Rubber", "Marble"
    };
    private static final String[] CITIES = {"Shanghai", "Beijing", "Shenzhen", "Chengdu", "Hangzhou", "Wuhan", "Xiamen"
    };
    private static final long SCATTER = 2_654_435_761L;
    private static final long SPAN = 1L << 32;

    private Seed() {}

    /** {@code kind} is customer, contact or opportunity. */
    public static UUID id(String kind, int place) {
        return UUID.nameUUIDFromBytes((kind + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Begins with letters only, so that every way to sort text agrees. */
    public static String name(int place) {
        StringBuilder name = new StringBuilder();
        for (char digit :
                String.format(Locale.ROOT, "%08x", place * SCATTER % SPAN).toCharArray()) {
            name.append((char) ('a' + Character.digit(digit, 16)));
        }
        return String.format(Locale.ROOT, "%s %s %06d Ltd.", name, trade(place), place);
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

    /** One in five customers has one. */
    public static int opportunities(int customers) {
        return Math.max(1, customers / 5);
    }
}
