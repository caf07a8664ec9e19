package io.github.creditkit.client;

import io.github.creditkit.client.contract.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list that is asked for page by page (分页查询).
 *
 * @param name     the operation's name in the contract
 * @param address  where it is
 * @param body     what is sent to ask; null where the address says it all
 * @param item     the class of its items
 * @param limit    how many items a page shall have; null for as many as the platform likes
 * @param facts    what is noted of it for an audit
 * @param cursor   the parameter that says where to go on
 * @param isEndless if a page always has a next one, and an empty one says that there is no more
 * @param <T>      the items
 */
record Listing<T>(
        String name,
        Address address,
        @Nullable Object body,
        Class<T> item,
        @Nullable Integer limit,
        @Nullable AuditFacts facts,
        String cursor,
        boolean isEndless) {
    static <T> Listing<T> of(String name, Address address, Class<T> item) {
        return new Listing<>(name, address, null, item, null, null, "cursor", false);
    }

    Listing<T> asking(Object asked) {
        return new Listing<>(name, address, asked, item, limit, facts, cursor, isEndless);
    }

    Listing<T> noting(AuditFacts noted) {
        return new Listing<>(name, address, body, item, limit, noted, cursor, isEndless);
    }

    Listing<T> by(int most) {
        return new Listing<>(name, address, body, item, most, facts, cursor, isEndless);
    }

    Listing<T> endless(String parameter) {
        return new Listing<>(name, address, body, item, limit, facts, parameter, true);
    }

    Operation<Page<T>> at(@Nullable String from) {
        Address place = address.with("limit", limit).withName(cursor, from);
        Operation.Draft draft = body == null ? Operation.get(name, place) : Operation.post(name, place, body);
        if (facts != null) {
            draft.noting(facts);
        }
        return draft.reading((answer, json) -> page(json.readPage(answer.body(), item), from));
    }

    private Page<T> page(Page<T> read, @Nullable String from) {
        if (isEndless && read.items().isEmpty()) {
            return Page.whole(read.items());
        }
        if (read.nextCursor() != null && read.nextCursor().equals(from)) {
            throw new UnexpectedAnswerException("下一页的游标与本页相同", "the next page is this one again");
        }
        return read;
    }
}
