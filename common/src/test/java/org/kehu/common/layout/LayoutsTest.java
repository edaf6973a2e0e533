package org.kehu.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Department;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

class LayoutsTest {
    private static final Layouts LAYOUTS = Layouts.of(Kehu.SCHEMA);

    @Test
    void everyFieldIsOnItsCard() {
        assertEquals(
                "",
                String.join(
                        "\n",
                        Kehu.SCHEMA.types().stream()
                                .flatMap(LayoutsTest::missing)
                                .toList()));
    }

    private static Stream<String> missing(RecordType type) {
        List<Field<?>> shown = LAYOUTS.card(type).sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
        return type.fields().stream()
                .filter(field -> !SystemFields.all().contains(field) && !shown.contains(field))
                .map(field -> "layout/%s.json, a section of the card: \"%s\"".formatted(type, field));
    }

    @Test
    void everySectionHasAHeading() {
        for (Language language : Language.values()) {
            Labels labels = Labels.of(language);
            List<String> missing = Kehu.SCHEMA.types().stream()
                    .flatMap(type -> Stream.of(
                            LAYOUTS.card(type).sections(), LAYOUTS.form(type).sections()))
                    .flatMap(List::stream)
                    .map(section -> "section." + section.name())
                    .filter(key -> !labels.has(key))
                    .map(key -> "labels_" + language.tag() + ".properties: " + key + "=")
                    .distinct()
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void aListBeginsWithWhatNamesTheRecord() {
        for (RecordType type : Kehu.SCHEMA.types()) {
            assertTrue(LAYOUTS.list(type).columns().contains(type.title()), type + " is listed without its title");
        }
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertEquals(
                "test.json: names colour, which is no field of department",
                failure("{'list':{'columns':['name','colour']}}", LayoutFile::list));
    }

    @Test
    void aFieldStandsOnce() {
        assertEquals(
                "test.json: names name twice",
                failure(
                        "{'card':{'sections':[{'name':'a','fields':['name']},{'name':'b','fields':['name']}]}}",
                        LayoutFile::card));
    }

    @Test
    void aFormAsksForWhatIsRequiredAndNothingThatNobodyFillsIn() {
        assertEquals(
                "test.json: the form lacks name, which is required",
                failure("{'form':{'sections':[{'name':'a','fields':['city']}]}}", LayoutFile::form));
        assertEquals(
                "test.json: the form names createdAt, which nobody fills in",
                failure("{'form':{'sections':[{'name':'a','fields':['name','createdAt']}]}}", LayoutFile::form));
    }

    private static String failure(String json, java.util.function.Consumer<LayoutFile> reading) {
        try {
            LayoutFile file =
                    new LayoutFile(Department.TYPE, "test.json", new ObjectMapper().readTree(json.replace('\'', '"')));
            return String.valueOf(
                    assertThrows(BadLayout.class, () -> reading.accept(file)).getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
