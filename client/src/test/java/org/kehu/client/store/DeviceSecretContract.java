package org.kehu.client.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/** What every place of the device secret does; as a program of its own it asks the Secret Service of its session. */
final class DeviceSecretContract {
    private DeviceSecretContract() {}

    public static void main(String[] arguments) throws IOException {
        hold(new SecretServiceSecret("here").isHere(), "the session has a bus");
        holds(SecretServiceSecret::new);
    }

    static void holds(Function<String, DeviceSecret> places) throws IOException {
        byte[] first = Secrets.random(Secrets.KEY);
        byte[] second = Secrets.random(Secrets.KEY);
        hold(places.apply("one").find() == null, "nothing is there at first");
        places.apply("one").keep(first);
        hold(Arrays.equals(first, places.apply("one").find()), "what is kept is found");
        hold(places.apply("another").find() == null, "another installation has its own");
        places.apply("one").keep(second);
        hold(Arrays.equals(second, places.apply("one").find()), "the last one kept is found");
        places.apply("one").forget();
        hold(places.apply("one").find() == null, "what is forgotten is gone");
    }

    private static void hold(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
