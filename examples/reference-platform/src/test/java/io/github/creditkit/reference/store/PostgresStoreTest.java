package io.github.creditkit.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.RecordHead;
import io.github.creditkit.platform.store.RecordIdentity;
import io.github.creditkit.platform.store.StoredChange;
import io.github.creditkit.platform.store.StoredVersion;
import io.github.creditkit.platform.store.StoredVersionBuilder;
import io.github.creditkit.reference.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("平台数据库 What is stored in PostgreSQL")
class PostgresStoreTest {
    private static final OffsetDateTime NOON =
            OffsetDateTime.of(2026, 5, 1, 12, 0, 0, 123_456_000, ZoneOffset.ofHours(8));

    private static EmbeddedDatabase database;
    private static PlatformStore store;
    private static int count;

    @BeforeAll
    static void start(@TempDir Path data) {
        database = EmbeddedDatabase.start(data);
        Flyway.configure()
                .dataSource(database.url("postgres"), "postgres", "")
                .placeholders(Map.of("app_role", EmbeddedDatabase.APP_ROLE))
                .load()
                .migrate();
        String url = database.url(EmbeddedDatabase.APP_ROLE);
        store = new PostgresStore(
                new DriverManagerDataSource(url, EmbeddedDatabase.APP_ROLE, ""), ContractJson.standard());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static StoredVersionBuilder version(OffsetDateTime at) {
        String id = "r" + ++count;
        RecordIdentity identity = new RecordIdentity("administrativePermit", "11350100PDY00001XE", id);
        return StoredVersion.builder()
                .head(new RecordHead(id, identity, null, 1, RecordStatus.ACTIVE, "c0ffee", at))
                .op("I")
                .change(ChangeOperation.UPSERT)
                .payload("{}")
                .unitName("某市市场监督管理局")
                .catalogItemId("SL-XZXK")
                .divisionCode("350100")
                .receivedAt(at)
                .part(1)
                .row(1)
                .plain(true);
    }

    private static void append(List<StoredVersion> versions) {
        store.write(tables -> {
            tables.records().append(versions);
            return versions;
        });
    }

    private static StoredVersion stored(StoredVersion version) {
        return store.read(
                tables -> tables.records().find(version.head().recordId()).orElseThrow());
    }

    @Test
    void a_version_comes_back_as_it_was_stored() {
        StoredVersion whole = version(NOON)
                .batchId("b1")
                .part(Integer.MAX_VALUE)
                .row(0)
                .plain(false)
                .decidedOn(LocalDate.of(1999, 12, 31))
                .publishedUntil(LocalDate.of(9999, 12, 31))
                .addKeys("one", "two, \"quoted\" {in braces} \\ 三")
                .subjectName("某市甲有限公司")
                .note("说明")
                .build();
        StoredVersion bare = version(NOON.withYear(1970)).build();
        append(List.of(whole, bare));

        assertThat(stored(whole)).isEqualTo(whole);
        assertThat(stored(bare)).isEqualTo(bare);
    }

    @Test
    void a_time_is_kept_to_the_microsecond() {
        StoredVersion version = version(NOON.withNano(999_999_999)).build();
        append(List.of(version));

        assertThat(stored(version).receivedAt())
                .isEqualTo(NOON.plusSeconds(1).withNano(0))
                .as("rounded, as PostgreSQL rounds a text");
    }

    @Test
    void whatever_stands_in_a_text_stays_as_it_is() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>(List.of(
                "",
                "\\N",
                "\\.",
                "a\tb\nc\r\\d",
                "'; drop table record; --",
                "é",
                "\u07ff\u0800\uffff",
                "𠮷野家 🀄",
                "\u0001"));
        for (int i = 0; i < 200; i++) {
            int[] points = random.ints(random.nextInt(40), 1, Character.MAX_CODE_POINT + 1)
                    .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                    .toArray();
            texts.add(new String(points, 0, points.length));
        }
        texts.add("长".repeat(200_000));
        List<StoredVersion> versions =
                texts.stream().map(text -> version(NOON).payload(text).build()).toList();
        append(versions);

        for (StoredVersion version : versions) {
            assertThat(stored(version).payload()).isEqualTo(version.payload());
        }
    }

    @Test
    void what_no_text_of_the_database_can_hold_is_left_out_or_marked() {
        StoredVersion version =
                version(NOON).payload("a\0b\ud800c\udc00d\ud800").build();
        append(List.of(version));

        assertThat(stored(version).payload()).isEqualTo("ab?c?d?");
    }

    @Test
    void changes_are_dropped_from_the_oldest_on_and_none_behind_one_that_is_kept() {
        store.write(tables -> tables.records().dropChanges(NOON.plusYears(1000)));
        OffsetDateTime[] times = {NOON, NOON.plusDays(1), NOON.plusDays(3), NOON.plusDays(1), NOON.plusDays(4)};
        append(Arrays.stream(times).map(at -> version(at).build()).toList());

        int dropped = store.write(tables -> tables.records().dropChanges(NOON.plusDays(2)));

        List<StoredChange> kept = store.read(tables -> tables.records().changes(0, Set.of(), 10));
        assertThat(dropped).isEqualTo(2);
        assertThat(kept)
                .extracting(StoredChange::at)
                .containsExactly(NOON.plusDays(3), NOON.plusDays(1), NOON.plusDays(4));
        assertThat(store.<Long>read(tables -> tables.records().oldestChange().orElseThrow()))
                .isEqualTo(kept.get(0).cursor());
    }
}
