package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.Trait;
import org.kehu.common.search.SearchWord;

/**
 * Words as a condition on the stored texts and keys of a record: each must be somewhere, as it stands, by its readings or as
 * digits. What the reader may not read is passed over: its text by looking into each other field, its keys by their tags.
 */
final class SearchSql {
    private final Reading reading;
    private final JoinSql joins;
    private final List<Field<?>> searched;
    private final boolean whole;

    SearchSql(Reading reading, JoinSql joins) {
        this.reading = reading;
        this.joins = joins;
        Set<String> withheld = reading.access().withheld(joins.type());
        List<Field<?>> searchable = joins.type().fields().stream()
                .filter(field -> field.is(Trait.SEARCHABLE))
                .toList();
        this.searched = searchable.stream()
                .filter(field -> !withheld.contains(field.name()))
                .toList();
        this.whole = searched.size() == searchable.size();
    }

    SqlPart condition(String text) {
        List<String> texts = texts();
        return SqlPart.all(
                TextMatch.words(text).stream().map(word -> found(texts, word)).toList());
    }

    private List<String> texts() {
        if (whole && !searched.isEmpty()) {
            return List.of(column(RecordColumns.SEARCH_TEXT.name()));
        }
        return searched.stream()
                .flatMap(field -> ConditionSql.texts(new Reached(joins.alias(), joins.type(), field)).stream())
                .map(reading.dialect()::lower)
                .toList();
    }

    private String column(String name) {
        return joins.alias() + "." + name;
    }

    private SqlPart found(List<String> texts, SearchWord word) {
        List<SqlPart> ways = new ArrayList<>(List.of(ConditionSql.like(texts, word.text())));
        if (!searched.isEmpty() && !word.pinyin().isEmpty()) {
            ways.add(SqlPart.all(word.patterns().stream().map(this::key).toList()));
        }
        if (!searched.isEmpty()) {
            word.digits().forEach(digits -> ways.add(key(digits)));
        }
        return SqlPart.any(ways);
    }

    private SqlPart key(String pattern) {
        String tags = searched.stream().map(Field::searchTag).collect(Collectors.joining("|"));
        return new SqlPart(column(RecordColumns.SEARCH_KEYS.name()))
                .add(reading.dialect().matches())
                .bind(whole ? pattern : "\n(?:" + tags + ")(?: [^\n]*)?" + pattern);
    }
}
