package care.tend.server.api;

import care.tend.server.people.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside every controller. The framework's own answer would repeat the address. */
@Controller
class ErrorAnswers implements ErrorController {
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? known
                : HttpStatus.NOT_FOUND.value();
        if (status == HttpStatus.NOT_FOUND.value()) {
            Refusal.write(request, response, status, "Nothing here", "There is nothing at this address.");
        } else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            Refusal.write(
                    request,
                    response,
                    status,
                    "Something went wrong in Tend",
                    "This was not your doing. Nothing that was kept is lost. Please try again.");
        } else {
            Refusal.write(request, response, status, "Not readable", "A part of this request can't be read.");
        }
    }
}
