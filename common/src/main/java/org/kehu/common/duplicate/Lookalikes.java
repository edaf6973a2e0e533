package org.kehu.common.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.TaxId;
import org.kehu.common.record.Trait;

/** Records that one which is being typed may be already: found by the search, judged as duplicates are. */
public final class Lookalikes {
    /** A person of the same name alone says nothing while one types. */
    private static final int LEAST = 35;

    private static final int DIGITS = 8;
    private static final int FEWEST = 6;
    private static final Comparator<Lookalike> SUREST_FIRST =
            Comparator.comparingInt((Lookalike one) -> one.clue().percent()).reversed();

    private final Likening likening;
    private final Function<String, List<CrmRecord>> search;

    /** @param search records of the type that hold every word, the best first; a few */
    public Lookalikes(Likening likening, Function<String, List<CrmRecord>> search) {
        this.likening = likening;
        this.search = search;
    }

    /** One that may be the same, by the field that was asked for. */
    public record Lookalike(CrmRecord record, Likeness.Clue clue) {}

    /** By what the draft says in one field; the surest first. */
    public List<Lookalike> of(CrmRecord draft, Field<?> field) {
        Map<UUID, Lookalike> found = new LinkedHashMap<>();
        for (String words :
                searches(draft, field).stream().filter(one -> !one.isBlank()).toList()) {
            for (CrmRecord one : search.apply(words)) {
                if (!one.id().equals(draft.id()) && !one.isDeleted() && !found.containsKey(one.id())) {
                    likening.of(draft, one).clues().stream()
                            .filter(clue -> clue.mine() == field && clue.percent() >= LEAST)
                            .findFirst()
                            .ifPresent(clue -> found.put(one.id(), new Lookalike(one, clue)));
                }
            }
        }
        return found.values().stream().sorted(SUREST_FIRST).toList();
    }

    /** What to look for, from which those that are alike cannot all be missing. */
    private static List<String> searches(CrmRecord draft, Field<?> field) {
        Object value = draft.get(field);
        if (value == null) {
            return List.of();
        }
        return switch (field.kind()) {
            case PHONE -> digits((String) value);
            case EMAIL -> List.of(KeyTexts.fold((String) value).replace(" ", ""));
            case PERSON_NAME -> List.of(((PersonName) value).display());
            default -> field.is(Trait.TAX_ID) ? List.of(TaxId.of((String) value).text()) : name((String) value);
        };
    }

    /** The last ones, which are written with and without the codes before them. */
    private static List<String> digits(String value) {
        String digits = value.replaceAll("(?i)(?:x|ext|转|分机).*", "").replaceAll("\\D", "");
        return digits.length() < FEWEST ? List.of() : List.of(digits.substring(Math.max(0, digits.length() - DIGITS)));
    }

    private static List<String> name(String value) {
        CompanyName name = CompanyName.of(value);
        List<String> searches = new ArrayList<>();
        if (name.core().length() > 1) {
            searches.add(name.words());
        }
        if (!name.sound().isEmpty()) {
            searches.add(name.sound().replace(" ", ""));
        }
        if (!name.slips().isEmpty()) {
            searches.add(name.words().split(" ")[0]);
        }
        return searches;
    }
}
