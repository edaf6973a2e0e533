package org.kehu.common.importing.value;

/**
 * How the values of one column are written, as far as one of them alone does not say it.
 *
 * @param datesCertain whether the dates fit no other order as well; a person should be asked else
 * @param mark what stands before decimals
 * @param markCertain whether no number is open to both, as 1.234 alone is
 */
public record ColumnForms(DateOrder order, boolean datesCertain, char mark, boolean markCertain) {
    public static final ColumnForms USUAL = new ColumnForms(DateOrder.YEAR_MONTH_DAY, true, '.', true);

    /** With the order that a person chose. */
    public ColumnForms with(DateOrder chosen) {
        return new ColumnForms(chosen, true, mark, markCertain);
    }

    /** With the mark that a person chose. */
    public ColumnForms with(char chosen) {
        return new ColumnForms(order, datesCertain, chosen, true);
    }
}
