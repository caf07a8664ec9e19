package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.AnswerTable;
import io.github.creditkit.platform.store.StoredAnswer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table answer. */
final class Answers implements AnswerTable {
    private final JdbcClient jdbc;
    private final StoredJson json;

    Answers(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A header as it is kept. */
    record Header(String name, String value) {}

    @Override
    public Optional<StoredAnswer> find(String app, String key) {
        return jdbc.sql("select * from answer where app = ? and key = ?")
                .params(app, key)
                .query((row, number) -> new StoredAnswer(
                        app,
                        key,
                        row.getString("request_hash"),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getBytes("body"),
                        Columns.time(row, "at")))
                .optional();
    }

    private Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        json.readAll(text, Header.class).forEach(header -> headers.put(header.name(), header.value()));
        return headers;
    }

    @Override
    public void add(StoredAnswer answer) {
        List<Header> headers = new ArrayList<>();
        answer.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        jdbc.sql("""
                        insert into answer (app, key, request_hash, status, headers, body, at) values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        answer.app(),
                        answer.key(),
                        answer.requestHash(),
                        answer.status(),
                        json.writeAll(headers),
                        answer.body(),
                        answer.at())
                .update();
    }

    @Override
    public int drop(OffsetDateTime before) {
        return jdbc.sql("delete from answer where at < ?").param(before).update();
    }
}
