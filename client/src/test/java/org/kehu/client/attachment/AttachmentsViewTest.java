package org.kehu.client.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.client.desk.SampleCompany.EURO;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.DeskTest;
import org.kehu.client.card.CardPage;
import org.kehu.client.customer.CustomerPage;
import org.kehu.client.desk.MemoryFiles;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.list.ListPage;
import org.kehu.client.records.FileState;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AttachmentsViewTest extends DeskTest {
    private static final RecordType TYPE = Objects.requireNonNull(Attachment.on("customer"));
    private static final String FIRST = "#file-";

    @TempDir
    Path folder;

    private final MemoryFiles files = company.files;

    @Start
    void start(Stage stage) {
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen(
                                "customer",
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                "customers",
                                place -> new CustomerPage(desk, UUID.fromString(place.argument()))),
                        new Screen(
                                "order",
                                Material2OutlinedMZ.RECEIPT,
                                false,
                                "orders",
                                place -> new CardPage(desk, Order.TYPE, UUID.fromString(place.argument())))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot, String screen, UUID id) {
        robot.interact(() -> navigation.open(new Place(screen, id.toString())));
        settle();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 240; x++) {
            for (int y = 0; y < 160; y++) {
                image.setRGB(x, y, (x * 255 / 240) << 16 | (y * 255 / 160) << 8 | 0x60);
            }
        }
        Path path = folder.resolve(name);
        ImageIO.write(image, "png", path.toFile());
        return path;
    }

    private void attach(FxRobot robot, Path... paths) {
        files.picked.clear();
        files.picked.addAll(List.of(paths));
        robot.interact(() -> robot.lookup("#attach-files").queryButton().fire());
        settle();
    }

    private List<CrmRecord> attached() {
        return company.ledger.all(TYPE).stream().filter(one -> !one.isDeleted()).toList();
    }

    private static String id(CrmRecord record) {
        return FIRST + record.id();
    }

    @Test
    void filesAreAttachedRenamedDeletedAndTakenBack(FxRobot robot) throws IOException {
        open(robot, "customer", EURO);
        attach(robot, file("note.txt", "Call before noon"), file("empty.txt", ""));
        assertEquals(
                List.of("note.txt"), attached().stream().map(CrmRecord::title).toList());
        assertTrue(told.sentences.toString().contains("empty.txt"));
        robot.interact(() -> robot.lookup(id(attached().get(0))).query().requestFocus());
        robot.type(KeyCode.F2);
        settle();
        robot.write("plan").type(KeyCode.ENTER);
        settle();
        assertEquals("plan.txt", attached().get(0).title());
        robot.interact(() -> robot.lookup(id(attached().get(0))).query().requestFocus());
        robot.type(KeyCode.DELETE);
        settle();
        assertEquals(List.of(), attached());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals(1, attached().size());
    }

    @Test
    void enterOpensWhatIsHereAndFetchesWhatIsNot(FxRobot robot) throws IOException {
        open(robot, "customer", EURO);
        attach(robot, file("note.txt", "Call before noon"));
        CrmRecord note = attached().get(0);
        robot.interact(() -> robot.lookup(id(note)).query().requestFocus());
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(List.of(Path.of("note.txt")), files.opened);
        robot.interact(() -> robot.lookup(id(note)).query().requestFocus());
        robot.type(KeyCode.SPACE);
        settle();
        assertTrue(robot.lookup("#file-preview").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        files.tell("note.txt", new FileState(FileState.Kind.ABSENT, 0, 16, null));
        settle();
        robot.interact(
                () -> robot.lookup("#file-get-" + note.id()).queryButton().fire());
        settle();
        assertEquals(List.of(note.id()), files.wanted);
        files.target = folder.resolve("saved.txt");
        files.tell("note.txt", new FileState(FileState.Kind.HERE, 16, 16, null));
        settle();
        robot.interact(() -> robot.lookup(id(note)).query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        assertEquals("Call before noon", Files.readString(files.target));
    }

    @Test
    void everyStateIsSaid(FxRobot robot) throws IOException {
        open(robot, "customer", EURO);
        attach(
                robot,
                picture("shelf plan.png"),
                file("报价单（最终版）2026.xlsx", "x".repeat(48_000)),
                file("Contract Euro+ Shopping Channel, signed by both parties.pdf", "%PDF-1.7" + "y".repeat(1_200_000)),
                file("drawing.pdf", "%PDF-1.7" + "z".repeat(300_000)),
                file("video of the line.mp4", "\u0001" + "v".repeat(3_000_000)),
                file("note.txt", "Call before noon"),
                file("refused.zip", "PK\u0003\u0004" + "r".repeat(5000)));
        files.tell("报价单（最终版）2026.xlsx", new FileState(FileState.Kind.SENDING, 20_000, 48_000, null));
        files.tell("drawing.pdf", new FileState(FileState.Kind.ABSENT, 0, 300_008, null));
        files.tell("video of the line.mp4", new FileState(FileState.Kind.FETCHING, 1_800_000, 3_000_001, null));
        files.tell("note.txt", new FileState(FileState.Kind.PENDING, 0, 16, null));
        files.tell("refused.zip", new FileState(FileState.Kind.NOT_SENT, 0, 5004, "attachment-quota"));
        settle();
        List<String> words = wordsOf(robot.lookup("#attachments").query());
        assertTrue(words.stream().anyMatch(one -> one.contains("42% sent")), words.toString());
        assertTrue(words.stream().anyMatch(one -> one.contains("Not sent: There is no more room")), words.toString());
        assertTrue(words.stream().anyMatch(one -> one.contains("attachment pending")), words.toString());
        robot.interact(
                () -> robot.lookup(FIRST + attached().get(0).id()).query().requestFocus());
        pictures(robot, "attachments");
    }

    @Test
    void anyCardOfACarrierHasThem(FxRobot robot) throws IOException {
        open(robot, "order", SampleCompany.id("order 0"));
        pictures(robot, "attachments-empty");
        attach(robot, file("delivery note.txt", "12 boxes"), picture("pallet.png"));
        assertEquals(
                2,
                company.ledger
                        .all(Objects.requireNonNull(Attachment.on("order")))
                        .size());
        pictures(robot, "attachments-order");
    }
}
