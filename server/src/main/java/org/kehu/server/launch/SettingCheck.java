package org.kehu.server.launch;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.util.IPAddress;

/** Says what would be right, if a value is wrong. */
@FunctionalInterface
interface SettingCheck {

    /** Empty when the value is fine; otherwise the text that completes "… should be". */
    Optional<String> complaint(String value, Console console);

    static SettingCheck anything() {
        return (value, console) -> Optional.empty();
    }

    static SettingCheck wholeNumber(int least, int most) {
        return (value, console) ->
                within(value, least, most) ? Optional.empty() : Optional.of(console.text("right.number", least, most));
    }

    static SettingCheck oneOf(String... allowed) {
        return (value, console) -> Arrays.asList(allowed).contains(value)
                ? Optional.empty()
                : Optional.of(console.text("right.one", String.join(", ", allowed)));
    }

    static SettingCheck jdbcUrl() {
        return (value, console) ->
                value.isEmpty() || value.startsWith("jdbc:postgresql:") || value.startsWith("jdbc:h2:file:")
                        ? Optional.empty()
                        : Optional.of(console.text("right.jdbc"));
    }

    static SettingCheck timeZone() {
        return (value, console) -> ZoneId.getAvailableZoneIds().contains(value)
                ? Optional.empty()
                : Optional.of(console.text("right.zone"));
    }

    static SettingCheck announced() {
        return (value, console) -> value.equals("all")
                        || value.equals("none")
                        || Arrays.stream(value.split("[,\\s]+")).allMatch(IPAddress::isValid)
                ? Optional.empty()
                : Optional.of(console.text("right.announced"));
    }

    static SettingCheck updateKeys() {
        return (value, console) ->
                value.isEmpty() || Arrays.stream(value.split("[,\\s]+")).allMatch(SettingCheck::isKey)
                        ? Optional.empty()
                        : Optional.of(console.text("right.keys"));
    }

    private static boolean isKey(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return true;
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            return false;
        }
    }

    private static boolean within(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
