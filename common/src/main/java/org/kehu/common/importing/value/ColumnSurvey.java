package org.kehu.common.importing.value;

/** Takes in the texts of a column, as many as there are, and says how they are written; keeps none of them. */
public final class ColumnSurvey {
    private static final int LONGEST_VALUE = 60;
    private final DateSurvey dates;
    private final MarkSurvey marks = new MarkSurvey();

    public ColumnSurvey(Locality at) {
        this.dates = new DateSurvey(at);
    }

    public void add(String text) {
        if (!text.isBlank() && text.length() <= LONGEST_VALUE && Plain.isReadable(text)) {
            dates.add(text);
            marks.add(text);
        }
    }

    public ColumnForms forms() {
        return new ColumnForms(dates.order(), dates.isCertain(), marks.mark(), marks.isCertain());
    }
}
