package org.kehu.common.customer.quality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether mail can be sent to an address: dots and hyphens where they may stand, and an ending that there is. */
public final class MailAddress {
    private static final Pattern LOCAL = Pattern.compile("[^.\\p{Cntrl}\\p{Z}]+(?:\\.[^.\\p{Cntrl}\\p{Z}]+)*");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");
    private static final Pattern ENDING = Pattern.compile("\\p{L}{2,}|xn--[a-z0-9-]+");
    /** How {@code com} is mistyped; no such endings are given out. */
    private static final Set<String> MISTYPED =
            Set.of("con", "cmo", "ocm", "vom", "xom", "comm", "coom", "cpm", "copm");

    private MailAddress() {}

    public static Checked of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        int at = plain.lastIndexOf('@');
        String domain = plain.substring(at + 1).toLowerCase(Locale.ROOT);
        boolean sound = at > 0 && LOCAL.matcher(plain.substring(0, at)).matches() && isDomain(domain);
        return sound ? Checked.written(text, plain.substring(0, at + 1) + domain) : Checked.invalid(text);
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        String ending = labels[labels.length - 1];
        return labels.length > 1 && ENDING.matcher(ending).matches() && !MISTYPED.contains(ending);
    }
}
