package se.prova.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import se.prova.db.RequestId;
import se.prova.journal.Requests;
import se.prova.wire.Front;

/** Gives every request its number, writes how it went, and refuses what a proxy took over an open line. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(NumberFilter.ORDER)
class NumberFilter {

    static final int ORDER = 100;
    static final String NUMBER = "X-Request-Id";

    private final Front front;
    private final Requests requests;

    NumberFilter(Front front, Requests requests) {
        this.front = front;
        this.requests = requests;
    }

    @RequestFilter
    void number(HttpRequest<?> request) {
        RequestId.give(request);
        requests.began(request);
        Source.keep(request, front);
        if (front.behindProxy() && !"https".equals(request.getHeaders().get("X-Forwarded-Proto"))) {
            throw Refused.plain();
        }
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String number = RequestId.of(request);
        response.getHeaders().set(NUMBER, number);
        requests.answered(request, response.code(), number);
    }
}
