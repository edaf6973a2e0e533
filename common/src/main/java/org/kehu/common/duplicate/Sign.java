package org.kehu.common.duplicate;

/**
 * In what two records are alike, the surest first. Weights are chances that two such records are one, as a clerk would guess
 * them; of several signs of a kind the surest counts.
 */
public enum Sign {
    TAX_ID(Kind.NUMBER, 95),
    /** The same number, which cannot be right: copied, or mistyped twice in one way. */
    TAX_ID_UNSURE(Kind.NUMBER, 55),
    /** The same name in every letter. */
    NAME(Kind.NAME, 85),
    /** The same name but for place and legal form. */
    NAME_CORE(Kind.NAME, 75),
    /** Sounds the same. */
    NAME_SOUND(Kind.NAME, 50),
    /** Differs by one letter. */
    NAME_SLIP(Kind.NAME, 50),
    /** A person of the same name at the same customer. */
    PERSON_HERE(Kind.NAME, 80),
    PERSON(Kind.NAME, 30),
    MAIL(Kind.MAIL, 70),
    MOBILE(Kind.PHONE, 60),
    PHONE(Kind.PHONE, 40);

    /** What a sign speaks of. */
    enum Kind {
        NUMBER,
        NAME,
        MAIL,
        PHONE
    }

    private final Kind kind;
    private final int percent;

    Sign(Kind kind, int percent) {
        this.kind = kind;
        this.percent = percent;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is meant to name one alone: however many have it, they should not. */
    boolean isOneAlone() {
        return this != NAME_SOUND && this != NAME_SLIP && (kind == Kind.NAME || kind == Kind.NUMBER);
    }

    /** In hundredths. */
    int percent() {
        return percent;
    }
}
