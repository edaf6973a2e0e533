package org.kehu.common.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Trait;

/** Reads the layouts of one type and checks them against its declaration. */
final class LayoutFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RecordType type;
    private final String name;
    private final JsonNode root;

    LayoutFile(RecordType type, String name, JsonNode root) {
        this.type = type;
        this.name = name;
        this.root = root;
    }

    static LayoutFile of(RecordType type) {
        String name = "layout/" + type + ".json";
        try (InputStream in = LayoutFile.class.getResourceAsStream("/org/kehu/common/" + name)) {
            if (in == null) {
                throw new BadLayout(name, "is missing");
            }
            return new LayoutFile(type, name, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    ListLayout list() {
        JsonNode list = root.path("list");
        List<Field<?>> columns = fields(list.path("columns"), new HashSet<>());
        if (columns.isEmpty()) {
            throw new BadLayout(name, "the list has no columns");
        }
        JsonNode sort = list.path("sort");
        return new ListLayout(
                type,
                columns,
                field(sort.path("field").asText()),
                sort.path("descending").asBoolean());
    }

    CardLayout card() {
        return new CardLayout(type, sections("card"));
    }

    FormLayout form() {
        List<Section> sections = sections("form");
        Set<Field<?>> named = new HashSet<>();
        sections.forEach(section -> named.addAll(section.fields()));
        for (Field<?> field : type.fields()) {
            boolean free = isFree(field);
            if (named.contains(field) && !free) {
                throw new BadLayout(name, "the form names " + field + ", which nobody fills in");
            }
            if (!named.contains(field) && free && field.is(Trait.REQUIRED) && field.initial() == null) {
                throw new BadLayout(name, "the form lacks " + field + ", which is required");
            }
        }
        return new FormLayout(type, sections);
    }

    private static boolean isFree(Field<?> field) {
        return !field.isDerived()
                && !field.is(Trait.VERB_ONLY)
                && !SystemFields.all().contains(field);
    }

    private List<Section> sections(String part) {
        List<Section> sections = new ArrayList<>();
        Set<Field<?>> seen = new HashSet<>();
        for (JsonNode section : root.path(part).path("sections")) {
            sections.add(new Section(section.path("name").asText(), fields(section.path("fields"), seen)));
        }
        if (sections.isEmpty()) {
            throw new BadLayout(name, "the " + part + " has no sections");
        }
        return sections;
    }

    private List<Field<?>> fields(JsonNode names, Set<Field<?>> seen) {
        List<Field<?>> fields = new ArrayList<>();
        for (JsonNode one : names) {
            Field<?> field = field(one.asText());
            if (!seen.add(field)) {
                throw new BadLayout(name, "names " + field + " twice");
            }
            fields.add(field);
        }
        return fields;
    }

    private Field<?> field(String field) {
        Field<?> found = type.find(field);
        if (found == null) {
            throw new BadLayout(name, "names " + field + ", which is no field of " + type);
        }
        return found;
    }
}
