package roundtrip.checks.stubbornclient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Origin;

/** The desk as WireMock plays it: whole answers with any status, one after the other. Its journal counts what arrives. */
public final class StatusDesk extends Desk {
    private final Origin origin;

    public StatusDesk(Client client, Origin origin) {
        super(client);
        this.origin = origin;
    }

    @Override
    String address() {
        origin.wireMock();
        return "${origin}";
    }

    /** This desk's address as the client knows it. */
    public URI uri() {
        return origin.uri();
    }

    /** An answer without content, after which the connection ends: no request meets one that is just being closed. */
    public static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status).withHeader("Connection", "close");
    }

    /** An answer with that JSON. */
    public static ResponseDefinitionBuilder json(int status, String json) {
        return status(status).withHeader("Content-Type", "application/json").withBody(json);
    }

    /** The answer that the wish hopes for: its book with 200, its loan with 201, or 204. */
    public static ResponseDefinitionBuilder fulfilled(Wish wish) {
        if (wish.wanted() == null) {
            return status(204);
        }
        return json(wish.call().equals("borrow") ? 201 : 200, wish.answer());
    }

    /** The wish's requests get these answers in a row; the last one is given again and again. */
    public StatusDesk answer(Wish wish, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            MappingBuilder mapping = request(wish.method(), urlEqualTo(wish.target()));
            if (!wish.target().contains(wish.mark())) {
                mapping.withRequestBody(containing(wish.mark()));
            }
            origin.wireMock()
                    .stubFor(mapping.inScenario(wish.method() + wish.mark())
                            .whenScenarioStateIs(state(i))
                            .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                            .willReturn(answers[i]));
        }
        return this;
    }

    private static String state(int answer) {
        return answer == 0 ? Scenario.STARTED : "answer " + answer;
    }

    /** Any request to that target gets this answer. */
    public StatusDesk at(String target, ResponseDefinitionBuilder answer) {
        origin.wireMock().stubFor(any(urlEqualTo(target)).willReturn(answer));
        return this;
    }

    @Override
    public List<Seen> seen(String mark) {
        List<ServeEvent> newestFirst = new ArrayList<>(origin.wireMock().getAllServeEvents());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(event -> seen(event.getRequest()))
                .filter(seen -> seen.target().contains(mark) || seen.body().contains(mark))
                .collect(Collectors.toList());
    }

    private static Seen seen(LoggedRequest request) {
        return new Seen(
                request.getMethod().value(), request.getUrl(), name -> Optional.ofNullable(request.getHeader(name)), request.getBodyAsString());
    }
}
