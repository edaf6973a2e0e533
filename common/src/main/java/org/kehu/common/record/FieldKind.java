package org.kehu.common.record;

/** What sort of value a field holds. Forms, lists, filters and the wire choose by this; values are handled by its codec. */
public enum FieldKind {
    TEXT(new TextCodec(true, TextSyntax.ANY)),
    LONG_TEXT(new TextCodec(false, TextSyntax.ANY)),
    PHONE(new TextCodec(true, TextSyntax.PHONE)),
    EMAIL(new TextCodec(true, TextSyntax.EMAIL)),
    URL(new TextCodec(true, TextSyntax.URL)),
    NUMBER(NumberCodec.USUAL),
    COUNTER(new CounterCodec()),
    MONEY(new MoneyCodec()),
    DATE(new DateCodec()),
    INSTANT(new InstantCodec()),
    BOOLEAN(new BooleanCodec()),
    CHOICE(new ChoiceCodec()),
    MULTI_CHOICE(new MembersCodec()),
    TAGS(new MembersCodec()),
    LINK(new LinkCodec()),
    ADDRESS(new AddressCodec()),
    PERSON_NAME(new PersonNameCodec()),
    /** Values of other fields that lost against a later one; no person fills it in, asks for it or sorts by it. */
    ASIDE(new AsideCodec());

    private final ValueCodec<?> codec;

    FieldKind(ValueCodec<?> codec) {
        this.codec = codec;
    }

    ValueCodec<?> codec() {
        return codec;
    }

    /** Whether values are sets whose members are added and removed one by one. */
    public boolean isMembers() {
        return this == MULTI_CHOICE || this == TAGS;
    }

    /** Whether changes are members added and removed, which merge by themselves. */
    boolean changesByMember() {
        return isMembers() || this == ASIDE;
    }

    /** Whether values are short or long text of any syntax. */
    public boolean isText() {
        return codec instanceof TextCodec;
    }
}
