package org.kehu.common.record;

/** What is special about a field beyond its kind. */
public enum Trait {
    /** A record without it is refused. */
    REQUIRED,
    /** Found by the search over everything. */
    SEARCHABLE,
    /** Its values are not written into histories shown to people. */
    UNAUDITED,
    /** Says something about a person: masked, exported and erased by the privacy rules. */
    PERSONAL,
    /** On a conflicting edit the server's value stays and the other goes to the attention tray. */
    GUARDED,
    /** Says yes or no to being approached: of two edits that meet, a no wins, whichever came first. */
    CONSENT,
    /** Computed from children by the door; nobody writes it. */
    ROLLED_UP,
    /** Only verbs and imports set it; a plain edit of it is refused. */
    VERB_ONLY,
    /** Set by its own verb and nothing else, not even by an import that may write history. */
    SEALED,
    /** What it points to is not deleted as long as it does. */
    KEEPS_TARGET,
    /** What is called so is told by the link to nobody who may not see it. */
    UNNAMED,
    /** No two records that belong to the same one say the same by it. */
    ONCE,
    /** Two records that say the same by it may be one: what a duplicate is known by. */
    IDENTIFYING,
    /** Text by which a tax office knows a company, such as a 统一社会信用代码. */
    TAX_ID,
    /** A number with ten decimals instead of four. */
    FINE,
    /** Text that is the ISO 3166 code of a country, shown by the country's name. */
    COUNTRY,
    /** Text that is the name of a record type, shown by what its records are called. */
    TYPE_NAME
}
