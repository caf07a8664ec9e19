package io.github.creditkit.reference.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows why a page cannot be shown. */
@ControllerAdvice
class ProblemPages {
    @ExceptionHandler(PageProblem.class)
    String problem(PageProblem why, Model model, HttpServletResponse response) {
        response.setStatus(why.problem().status());
        model.addAttribute("problem", why.problem());
        return "problem";
    }
}
