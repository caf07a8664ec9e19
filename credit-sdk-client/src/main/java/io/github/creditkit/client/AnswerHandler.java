package io.github.creditkit.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;

/**
 * Takes an answer in: whole and within a bound, or, if it was asked for as a stream, as it comes.
 *
 * @param streamed if it was asked for as a stream
 * @param most     the most bytes of one that is taken whole, unpacked
 */
record AnswerHandler(boolean streamed, int most) implements BodyHandler<Answer> {
    @Override
    public BodySubscriber<Answer> apply(ResponseInfo info) {
        int status = info.statusCode();
        if (streamed && status == 200) {
            return BodySubscribers.mapping(
                    BodySubscribers.ofPublisher(), coming -> new Answer(status, info.headers(), new byte[0], coming));
        }
        return BodySubscribers.mapping(
                new WholeBody(most, isPacked(info.headers())), body -> new Answer(status, info.headers(), body, null));
    }

    static boolean isPacked(HttpHeaders headers) {
        return headers.firstValue(Answer.ENCODING)
                .filter(encoding -> encoding.strip().equalsIgnoreCase("gzip"))
                .isPresent();
    }
}
