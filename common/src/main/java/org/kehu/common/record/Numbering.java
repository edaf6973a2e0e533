package org.kehu.common.record;

/**
 * How records of a type are numbered.
 *
 * @param number field of the number, given by the server; provisional on a client until then
 * @param alias field that keeps the provisional number, so that it can still be searched for
 * @param prefix what numbers begin with
 * @param first first number given
 */
public record Numbering(Field<String> number, Field<String> alias, String prefix, long first) {

    public String format(long value) {
        return prefix + "-" + value;
    }
}
