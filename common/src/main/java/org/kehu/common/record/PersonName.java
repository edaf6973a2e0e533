package org.kehu.common.record;

/** A person's name in its parts; either may be empty, not both. */
public record PersonName(String family, String given) {

    public static PersonName of(String family, String given) {
        return new PersonName(family.strip(), given.strip());
    }

    /** As it is written: 李娜 without a space when the family name is Chinese, else given name first. */
    public String display() {
        if (family.isEmpty() || given.isEmpty()) {
            return family + given;
        }
        boolean chinese = Character.UnicodeScript.of(family.codePointAt(0)) == Character.UnicodeScript.HAN;
        return chinese ? family + given : given + " " + family;
    }
}
