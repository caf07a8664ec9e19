package io.github.creditkit.client.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("游标存储 (文件)")
class FileCursorStoreTest extends CursorStoreContract {
    @TempDir
    Path directory;

    @Override
    CursorStore store() {
        return FileCursorStore.in(directory.resolve("cursors"));
    }

    @Test
    void a_file_that_was_half_written_when_the_process_died_does_no_harm() throws IOException {
        store().move("f", FeedPosition.START, FeedPosition.at("1"));
        Files.writeString(directory.resolve("cursors/f.cursor.new"), "=2");
        assertThat(store().read("f")).isEqualTo(FeedPosition.at("1"));
        assertThat(store().move("f", FeedPosition.at("1"), FeedPosition.at("2")))
                .isTrue();
    }

    @Test
    void a_file_that_somebody_changed_is_told_of_and_not_taken_for_the_start() throws IOException {
        store().move("f", FeedPosition.START, FeedPosition.at("1"));
        Files.writeString(directory.resolve("cursors/f.cursor"), "=2\n");
        assertThatExceptionOfType(FeedStorageException.class).isThrownBy(() -> store().read("f"));
    }

    @Test
    void a_name_that_leads_elsewhere_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().read("../f"));
    }

    @Test
    void parked_changes_are_lines_for_their_owner_only() throws IOException {
        ParkedChanges parked = (ParkedChanges) store();
        parked.park("f", FakeFeed.change("1"), "java.io.IOException");
        parked.park("f", FakeFeed.change("2"), "quoted \" and \n broken");
        Path file = directory.resolve("cursors/f.parked.ndjson");
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(Files.readAllLines(file).get(0))
                .startsWith("{\"reason\":\"java.io.IOException\",\"change\":{\"cursor\":\"1\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
