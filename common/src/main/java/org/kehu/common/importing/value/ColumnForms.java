package org.kehu.common.importing.value;

/**
 * How the values of one column are written, as far as one of them alone does not say it.
 *
 * @param datesCertain whether the dates fit no other order as well; a person should be asked else
 * @param mark what stands before decimals
 */
public record ColumnForms(DateOrder order, boolean datesCertain, char mark) {
    public static final ColumnForms USUAL = new ColumnForms(DateOrder.YEAR_MONTH_DAY, true, '.');

    /** With the order that a person chose. */
    public ColumnForms with(DateOrder chosen) {
        return new ColumnForms(chosen, true, mark);
    }
}
