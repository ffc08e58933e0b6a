package care.tend.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.ledger.CheckIn;
import care.tend.ledger.ContentId;
import care.tend.ledger.Entry;
import care.tend.ledger.Moment;
import care.tend.ledger.OwnWording;
import care.tend.ledger.PracticeSession;
import care.tend.ledger.Rating;
import care.tend.server.ledger.EntryJson;
import care.tend.server.ledger.LedgerJson;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks a server what a browser asks it on a usual day; the entries are invented. */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/check-in", "/learn", "/help", "/not-there");
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/session", "/api/v1/entries?after=0&limit=100", "/api/v1/own-wording/the-break", "/api/v1/learn");
    private static final Pattern PARTS = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg|webmanifest))\"");
    private static final int ROUNDS = 6;

    private final String root;
    private final Clock clock;
    private int answers;

    Rehearsal(int port, Clock clock) {
        this.root = "http://127.0.0.1:" + port;
        this.clock = clock;
    }

    /**
     * Plays the day.
     *
     * @param address a one-time address of the server
     * @return how many answers came
     */
    int run(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            ask(browser, "/api/v1/session");
            ask(browser, address);
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : PAGES) {
                    askWithParts(browser, page);
                }
                for (Entry entry : entries(round)) {
                    keep(browser, LedgerJson.write(EntryJson.write(entry)));
                }
                keep(browser, "{\"kind\":\"unknown\"}".getBytes(UTF_8));
                for (String question : QUESTIONS) {
                    ask(browser, question);
                }
            }
        }
        return answers;
    }

    private void askWithParts(HttpClient browser, String page) throws IOException, InterruptedException {
        String text = new String(ask(browser, page), UTF_8);
        for (String part :
                PARTS.matcher(text).results().map(match -> match.group(1)).toList()) {
            ask(browser, part);
        }
    }

    private byte[] ask(HttpClient browser, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
        answers++;
        return answer.body();
    }

    private void keep(HttpClient browser, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/api/v1/entries"))
                .header("Content-Type", "application/json")
                .header("Origin", root)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        browser.send(request, BodyHandlers.discarding());
        answers++;
    }

    private List<Entry> entries(int round) {
        Moment now = new Moment(ZonedDateTime.now(clock));
        Rating rating = new Rating(round);
        ContentId practice = new ContentId("the-break");
        List<Entry> entries = new ArrayList<>();
        entries.add(new CheckIn(
                EntryIds.next(clock), now, rating, rating, rating, List.of("tired", "hopeful"), "An invented note."));
        entries.add(new PracticeSession(
                EntryIds.next(clock), now, practice, null, null, now, now, null, rating, rating, false));
        entries.add(new OwnWording(EntryIds.next(clock), now, practice, List.of("An invented line.")));
        return entries;
    }
}
