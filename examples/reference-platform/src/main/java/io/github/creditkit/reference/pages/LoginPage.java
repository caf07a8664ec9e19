package io.github.creditkit.reference.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in (登录). */
@Controller
class LoginPage {
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
