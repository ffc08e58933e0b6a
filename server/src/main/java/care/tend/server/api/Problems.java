package care.tend.server.api;

import care.tend.ledger.InvalidEntryException;
import care.tend.server.keys.KeyException;
import care.tend.server.ledger.StoreUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as problem+json (RFC 9457), in plain words, naming the field where one is meant. What a person sent is never
 * repeated, neither here nor in the log.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Resource NOT_FOUND_PAGE = new ClassPathResource("static/not-found.html");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidEntryException e, HttpServletRequest request) {
        boolean malformed = e.field().isEmpty();
        ProblemDetail problem = problem(
                malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
                malformed ? "Not readable" : "A field can't be taken as it is",
                (malformed ? "The body " : e.field() + " ") + e.getMessage() + "." + nothingStored(request));
        if (!malformed) {
            problem.setProperty("field", e.field());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(RequestBodyReader.BodyTooLargeException e) {
        return answer(problem(
                HttpStatus.CONTENT_TOO_LARGE, "Too large", "One entry holds at most 64 KiB. Nothing was stored."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreUnavailableException e) {
        LOG.warn("The ledger is unavailable: {}", causeOf(e));
        return answer(problem(
                HttpStatus.SERVICE_UNAVAILABLE, "The ledger can't be used right now", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> locked(KeyException e) {
        LOG.warn("The ledger can't be unlocked: {}", e.getMessage());
        return answer(problem(
                HttpStatus.SERVICE_UNAVAILABLE, "The ledger can't be unlocked", String.valueOf(e.getMessage())));
    }

    /** The connection broke off in the middle: mostly nobody is there any more to read this. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenOff(IOException e, HttpServletRequest request) {
        return answer(problem(
                HttpStatus.BAD_REQUEST, "Broken off", "The request did not arrive whole." + nothingStored(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Throwable e) {
        // The message may hold input, so only the kind of error and where it arose are logged.
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("Unexpected {} at {}", e.getClass().getName(), trace.length > 0 ? trace[0] : "an unknown place");
        return answer(problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in Tend",
                "This was not your doing. Nothing that was kept is lost. Please try again."));
    }

    /** What the framework refuses, in our words: its own quote the address and its parts. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.value() == HttpStatus.NOT_FOUND.value() && isForPeople(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.TEXT_HTML)
                    .body(NOT_FOUND_PAGE);
        }
        ProblemDetail problem = switch (status.value()) {
            case 404 -> problem(status, "Nothing here", "There is nothing at this address.");
            case 405 -> problem(status, "Not possible here", "This address doesn't take such a request.");
            case 406 -> problem(status, "Not in that form", "Tend answers in JSON here.");
            case 415 -> problem(status, "Not JSON", "Tend takes JSON here. Nothing was stored.");
            default -> problem(status, "Not readable", "A part of this request can't be read.");
        };
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static String nothingStored(HttpServletRequest request) {
        return request.getMethod().equals("POST") ? " Nothing was stored." : "";
    }

    private static boolean isForPeople(WebRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static ProblemDetail problem(HttpStatusCode status, String title, String detail) {
        ProblemDetail problem = new Problem(status.value());
        problem.setDetail(detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    /** The class names of the causes: database messages may quote a statement's values. */
    private static String causeOf(Throwable failure) {
        StringBuilder names = new StringBuilder();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            names.append(names.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
        }
        return names.isEmpty() ? String.valueOf(failure.getMessage()) : names.toString();
    }

    /** A problem that doesn't name the address it arose at, because that may hold what a person typed. */
    private static final class Problem extends ProblemDetail {
        private static final long serialVersionUID = 1L;

        Problem(int status) {
            super(status);
        }

        @Override
        public void setInstance(@Nullable URI address) {}
    }
}
