package org.kehu.common.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of short texts in one column, each between bars, so that one member is found by {@code like '%|x|%'}. */
record MembersCodec() implements TextsCodec {
    private static final String BAR = "|";
    private static final int LONGEST = 64;

    @Override
    public List<Column> columns(Field<Set<String>> field) {
        return List.of(new Column(field.column(), ColumnType.TEXT, field.limit()));
    }

    @Override
    public @Nullable Object[] cells(Set<String> value) {
        return new Object[] {value.isEmpty() ? null : BAR + String.join(BAR, value) + BAR};
    }

    @Override
    public @Nullable Set<String> value(@Nullable Object[] cells, int at) {
        String cell = (String) cells[at];
        return cell == null
                ? null
                : normal(Set.of(cell.substring(1, cell.length() - 1).split("\\|")));
    }

    @Override
    public void check(Field<Set<String>> field, Set<String> value) {
        for (String member : value) {
            TextSyntax.checkStorable(member);
            if (member.isBlank() || member.length() > LONGEST || member.contains(BAR)) {
                throw new BadValue("bad_list_member", member, LONGEST);
            }
            if (!field.options().isEmpty() && !field.options().contains(member)) {
                throw new BadValue("not_an_option", member, String.join(", ", field.options()));
            }
        }
        int stored = value.stream().mapToInt(String::length).sum() + value.size() + 1;
        if (stored > field.limit()) {
            throw new BadValue("too_long", stored, field.limit());
        }
    }

    @Override
    public String text(Set<String> value) {
        return String.join(" ", value);
    }
}
