package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.Problem;

/** Why a page cannot be shown, for the page that says so (页面问题). */
final class PageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PageProblem(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
