package org.kehu.common.importing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.importing.file.Written.cells;
import static org.kehu.common.importing.file.Written.look;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of XLSX files as texts. */
class WorkbookTest {
    @TempDir
    Path folder;

    private Written written;

    @BeforeEach
    void write() {
        written = new Written(folder);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy\"年\"m\"月\"d\"日\"").set();
            } else if (cells[i] instanceof LocalDateTime time) {
                sheet.value(row, i, time);
                sheet.style(row, i).format("yyyy/m/d h:mm").set();
            } else if (cells[i] instanceof Boolean yes) {
                sheet.value(row, i, yes);
            } else if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    @Test
    void isKnownUnderAnyName() throws IOException {
        Path file = written.workbook("customers.csv", sheet -> {
            row(sheet, 0, "名称", "电话");
            row(sheet, 1, "苏州精密", 13812345678L);
        });
        assertEquals(FileKind.WORKBOOK, look(file).source().kind());
        assertEquals(List.of("名称", "电话"), look(file).header());
        assertEquals(List.of(List.of("苏州精密", "13812345678")), cells(file));
    }

    @Test
    void datesTimesNumbersAndTruthsAreTexts() throws IOException {
        Path file = written.workbook("a.xlsx", sheet -> {
            row(sheet, 0, "Day", "Time", "Amount", "Sum", "Large", "Yes", "Text");
            row(
                    sheet,
                    1,
                    LocalDate.of(2024, 3, 5),
                    LocalDateTime.of(2024, 3, 5, 14, 30),
                    1234.5,
                    0.1 + 0.2,
                    1.3812345678E10,
                    true,
                    "007");
        });
        assertEquals(
                List.of(List.of("2024-03-05", "2024-03-05T14:30", "1234.5", "0.3", "13812345678", "true", "007")),
                cells(file));
    }

    @Test
    void aFormulaGivesWhatItShowed() throws IOException {
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"C2\" t=\"str\"><f>A1</f><v>Acme_x000A_Ltd</v></c>"
                + "<c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>";
        assertEquals(
                List.of(new Row(2, List.of("2", "", "Acme\nLtd", "#DIV/0!"))),
                Written.rows(look(written.sheet("a.xlsx", xml)), 0));
    }

    @Test
    void readsTheFirstSheetThatHasRowsOrTheOneChosen() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Kehu", "1.0")) {
            workbook.newWorksheet("Empty");
            Worksheet hidden = workbook.newWorksheet("Codes");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            row(hidden, 0, "Code", "Meaning");
            row(workbook.newWorksheet("客户"), 0, "Acme", 13812345678L);
            row(workbook.newWorksheet("Old"), 4, "Beta", 13912345678L);
        }
        TableFile table = look(file);
        WorkbookSource source = (WorkbookSource) table.source();
        assertEquals(new WorkbookSource(file, List.of("Empty", "客户", "Old"), "客户"), source);
        assertEquals(List.of(List.of("Acme", "13812345678")), cells(table));
        TableFile old = TableFile.of(source.with("Old"), name -> false);
        assertEquals(List.of(new Row(5, List.of("Beta", "13912345678"))), Written.rows(old, 0));
    }

    @Test
    void goesOnBehindARow() throws IOException {
        Path file = written.workbook("a.xlsx", sheet -> {
            row(sheet, 0, "Name", "Phone");
            for (int i = 1; i <= 2000; i++) {
                row(sheet, i, "C" + i, 13800000000L + i);
            }
        });
        List<Row> late = Written.rows(look(file), 1999);
        assertEquals(List.of(2000L, 2001L), late.stream().map(Row::number).toList());
        assertEquals(List.of("C2000", "13800002000"), late.get(1).cells());
    }
}
