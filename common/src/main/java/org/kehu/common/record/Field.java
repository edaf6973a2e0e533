package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.search.SearchKey;

/**
 * One field, declared once: forms, lists, filters, wire, cache, merge, history, rights, import and export are generic over it.
 * Immutable; every modifier answers a new field, so a declaration is one expression.
 *
 * @param <V> class of the values; absent is null, never an empty text or set
 */
public final class Field<V> {
    private static final int SHORT_TEXT = 200;
    private final String name;
    private final FieldKind kind;
    private final int limit;
    private final Set<Trait> traits;
    private final List<String> options;
    private final @Nullable String target;
    private final @Nullable V initial;
    private final @Nullable Function<CrmRecord, @Nullable V> derivation;
    private final @Nullable Bounds bounds;
    private final @Nullable String right;
    private @Nullable String column;

    /** Made once, as the column is: every row read asks for them. */
    private @Nullable List<Column> columns;

    private Field(
            String name,
            FieldKind kind,
            int limit,
            Set<Trait> traits,
            List<String> options,
            @Nullable String target,
            @Nullable V initial,
            @Nullable Function<CrmRecord, @Nullable V> derivation,
            @Nullable Bounds bounds,
            @Nullable String right) {
        this.name = name;
        this.kind = kind;
        this.limit = limit;
        this.traits = traits;
        this.options = options;
        this.target = target;
        this.initial = initial;
        this.derivation = derivation;
        this.bounds = bounds;
        this.right = right;
    }

    private static <V> Field<V> of(String name, FieldKind kind, int limit) {
        return new Field<>(name, kind, limit, EnumSet.noneOf(Trait.class), List.of(), null, null, null, null, null);
    }

    public static Field<String> text(String name) {
        return of(name, FieldKind.TEXT, SHORT_TEXT);
    }

    /** An ISO 3166 alpha-2 code. */
    public static Field<String> country(String name) {
        return Field.<String>of(name, FieldKind.TEXT, 2).trait(Trait.COUNTRY);
    }

    public static Field<String> typeName(String name) {
        return Field.<String>of(name, FieldKind.TEXT, 40).trait(Trait.TYPE_NAME);
    }

    public static Field<String> longText(String name) {
        return of(name, FieldKind.LONG_TEXT, 20_000);
    }

    public static Field<String> phone(String name) {
        return of(name, FieldKind.PHONE, 40);
    }

    public static Field<String> email(String name) {
        return of(name, FieldKind.EMAIL, 254);
    }

    public static Field<String> url(String name) {
        return of(name, FieldKind.URL, 2000);
    }

    public static Field<BigDecimal> number(String name) {
        return of(name, FieldKind.NUMBER, 0);
    }

    public static Field<Long> counter(String name) {
        return of(name, FieldKind.COUNTER, 0);
    }

    public static Field<Money> money(String name) {
        return of(name, FieldKind.MONEY, 0);
    }

    public static Field<LocalDate> date(String name) {
        return of(name, FieldKind.DATE, 0);
    }

    public static Field<Instant> instant(String name) {
        return of(name, FieldKind.INSTANT, 0);
    }

    public static Field<Boolean> bool(String name) {
        return of(name, FieldKind.BOOLEAN, 0);
    }

    public static Field<String> choice(String name, String... options) {
        return Field.<String>of(name, FieldKind.CHOICE, 40).options(Arrays.asList(options));
    }

    public static Field<Set<String>> multiChoice(String name, Collection<String> options) {
        return Field.<Set<String>>of(name, FieldKind.MULTI_CHOICE, 4000).options(options);
    }

    public static Field<Set<String>> tags(String name) {
        return of(name, FieldKind.TAGS, 1000);
    }

    static Field<Set<String>> aside(String name) {
        return of(name, FieldKind.ASIDE, 0);
    }

    /** A link to a record of {@code type}, named rather than referred to, since two static types that name each other give a null. */
    public static Field<UUID> link(String name, String type) {
        Field<UUID> field = of(name, FieldKind.LINK, 0);
        return new Field<>(name, field.kind, 0, field.traits, field.options, type, null, null, null, null);
    }

    public static Field<Address> address(String name) {
        return of(name, FieldKind.ADDRESS, 0);
    }

    public static Field<PersonName> personName(String name) {
        return of(name, FieldKind.PERSON_NAME, 80);
    }

    public Field<V> required() {
        return trait(Trait.REQUIRED);
    }

    /** @throws IllegalArgumentException if the name is not of letters alone, by which search keys are told apart */
    public Field<V> searchable() {
        if (!name.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException(name + " cannot be searchable: its name is not of letters alone");
        }
        return trait(Trait.SEARCHABLE);
    }

    /** Two records that say the same by it may be one and the same. */
    public Field<V> identifying() {
        return trait(Trait.IDENTIFYING);
    }

    /** Identifying text by which a tax office knows a company. */
    public Field<V> taxId() {
        return identifying().trait(Trait.TAX_ID);
    }

    public Field<V> unaudited() {
        return trait(Trait.UNAUDITED);
    }

    public Field<V> personal() {
        return trait(Trait.PERSONAL);
    }

    public Field<V> guarded() {
        return trait(Trait.GUARDED);
    }

    /** Whether somebody agrees to something: guarded, and a no always wins. */
    public static Field<Boolean> consent(String name) {
        return bool(name).guarded().trait(Trait.CONSENT);
    }

    public Field<V> rolledUp() {
        return trait(Trait.ROLLED_UP);
    }

    public Field<V> keepingTarget() {
        return trait(Trait.KEEPS_TARGET);
    }

    public Field<V> unnamed() {
        return trait(Trait.UNNAMED);
    }

    public Field<V> once() {
        return trait(Trait.ONCE);
    }

    public Field<V> fine() {
        return trait(Trait.FINE);
    }

    public Field<V> verbOnly() {
        return trait(Trait.VERB_ONLY);
    }

    /** As {@link #verbOnly}, and no import brings it in. */
    public Field<V> sealed() {
        return verbOnly().trait(Trait.SEALED);
    }

    /** Whoever changes the value that a record has needs this named right, by whatever verb, an undo or an import. */
    public Field<V> needing(String named) {
        return new Field<>(name, kind, limit, traits, options, target, initial, derivation, bounds, named);
    }

    /** Greatest length in UTF-16 units. */
    public Field<V> limit(int characters) {
        return new Field<>(name, kind, characters, traits, options, target, initial, derivation, bounds, right);
    }

    /** Least and greatest value of a number or an amount, both possible; written as decimals. */
    public Field<V> between(String least, String most) {
        Bounds given = new Bounds(new BigDecimal(least), new BigDecimal(most));
        return new Field<>(name, kind, limit, traits, options, target, initial, derivation, given, right);
    }

    /** A number or an amount that is nothing at least. */
    public Field<V> notNegative() {
        return between("0", NumberCodec.LARGEST.toPlainString());
    }

    /** The value of a new record that names none. */
    public Field<V> initially(V value) {
        return new Field<>(name, kind, limit, traits, options, target, value, derivation, bounds, right);
    }

    /** Computed from the same record after every change; never written by a command. */
    public Field<V> derived(Function<CrmRecord, @Nullable V> from) {
        return new Field<>(name, kind, limit, traits, options, target, initial, from, bounds, right);
    }

    private Field<V> options(Collection<String> codes) {
        return new Field<>(name, kind, limit, traits, List.copyOf(codes), target, initial, derivation, bounds, right);
    }

    private Field<V> trait(Trait trait) {
        EnumSet<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field<>(name, kind, limit, more, options, target, initial, derivation, bounds, right);
    }

    public String name() {
        return name;
    }

    public FieldKind kind() {
        return kind;
    }

    public int limit() {
        return limit;
    }

    /** Between what a number must lie, null where anything that can be stored will do. */
    @Nullable Bounds bounds() {
        return bounds;
    }

    /** The named right that changing it needs, null for none. */
    public @Nullable String right() {
        return right;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Codes of a choice, in the order in which they sort; empty where any member is allowed. */
    public List<String> options() {
        return options;
    }

    /** Type that a link points to, null for other kinds. */
    public @Nullable String target() {
        return target;
    }

    public @Nullable V initial() {
        return initial;
    }

    public @Nullable Function<CrmRecord, @Nullable V> derivation() {
        return derivation;
    }

    /** Whether it is computed, from the same record or from children. */
    public boolean isDerived() {
        return derivation != null || is(Trait.ROLLED_UP);
    }

    /** Column name, or the stem of the column names of kinds that need several. */
    public String column() {
        String known = column;
        if (known == null) {
            known = SqlNames.column(name);
            column = known;
        }
        return known;
    }

    public List<Column> columns() {
        List<Column> known = columns;
        if (known == null) {
            known = List.copyOf(codec().columns(this));
            columns = known;
        }
        return known;
    }

    /** The column that holds the binary sort key of text. */
    public Column sortColumn() {
        return new Column(column() + "_sort", ColumnType.BYTES, SortKey.LENGTH);
    }

    /** Cells of a value in the order of {@link #columns()}. */
    public @Nullable Object[] cells(@Nullable V value) {
        return value == null ? new Object[columns().size()] : codec().cells(value);
    }

    public @Nullable V value(@Nullable Object[] cells, int at) {
        return codec().value(cells, at);
    }

    public JsonNode json(V value) {
        return codec().json(value);
    }

    /** @throws BadValue if the node is not of this kind, or beyond the field's limits */
    public @Nullable V value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        V value = normal(codec().value(node));
        if (value != null) {
            check(value);
        }
        return value;
    }

    /** @throws BadValue if the field does not take the value */
    public void check(V value) {
        codec().check(this, value);
    }

    /** The one form in which equal values are equal; empty and blank become null. */
    public @Nullable V normal(@Nullable V value) {
        if (value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Set<?> set && set.isEmpty())) {
            return null;
        }
        return codec().normal(value);
    }

    /** The value as a person would search for it. */
    public String searchText(V value) {
        return codec().text(value);
    }

    /** What the value may be found by besides its text; empty if nothing. */
    String searchKey(V value) {
        return switch (kind) {
            case PHONE -> SearchKey.ofPhone(searchText(value));
            case TEXT, LONG_TEXT, PERSON_NAME, ADDRESS -> SearchKey.ofText(searchText(value));
            default -> "";
        };
    }

    /** Capitals that name the field among keys, which have none: no search meets them by chance. */
    public String searchTag() {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private ValueCodec<V> codec() {
        return (ValueCodec<V>) (is(Trait.FINE) ? NumberCodec.FINE : kind.codec());
    }

    @Override
    public String toString() {
        return name;
    }
}
