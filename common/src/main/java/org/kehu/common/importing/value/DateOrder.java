package org.kehu.common.importing.value;

/** What the numbers of a date such as 3/5/24 are. */
public enum DateOrder {
    YEAR_MONTH_DAY(0, 1, 2),
    MONTH_DAY_YEAR(2, 0, 1),
    DAY_MONTH_YEAR(2, 1, 0);

    private final int year;
    private final int month;
    private final int day;

    DateOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    String year(String[] numbers) {
        return numbers[year];
    }

    String month(String[] numbers) {
        return numbers[month];
    }

    String day(String[] numbers) {
        return numbers[day];
    }
}
