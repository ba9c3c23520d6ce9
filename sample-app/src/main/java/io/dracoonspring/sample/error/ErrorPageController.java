// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.error;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.DracoonProblem;

/**
 * Handles all errors that no other code has handled. It responds with a page to browsers,
 * and with problem details to scripts. The texts are in {@code messages.properties}.
 */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPageController implements ErrorController {

	private final ErrorAttributes errors;

	private final MessageSource messages;

	ErrorPageController(ErrorAttributes errors, MessageSource messages) {
		this.errors = errors;
		this.messages = messages;
	}

	@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
	String page(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
		ProblemDetail problem = problem(request, locale);
		response.setStatus(problem.getStatus());
		model.addAttribute("problem", problem);
		return "problem";
	}

	@RequestMapping
	ResponseEntity<ProblemDetail> script(HttpServletRequest request, Locale locale) {
		return ResponseEntity.of(problem(request, locale)).build();
	}

	private ProblemDetail problem(HttpServletRequest request, Locale locale) {
		ProblemDetail problem = untranslated(request, locale);
		ProblemTexts.translate(problem, this.messages, locale);
		return problem;
	}

	private ProblemDetail untranslated(HttpServletRequest request, Locale locale) {
		Throwable error = this.errors.getError(new ServletWebRequest(request));
		if (error instanceof DracoonException dracoon) {
			return DracoonProblem.of(dracoon).toDetail();
		}
		if (error instanceof ResponseStatusException refusal) {
			return refusal.updateAndGetBody(this.messages, locale);
		}
		HttpStatus status = status(request);
		if (status == HttpStatus.UNAUTHORIZED) {
			return DracoonProblem.LOGIN_REQUIRED.toDetail();
		}
		String fallback = this.messages
			.getMessage(status.is4xxClientError() ? "problem.of-request" : "problem.of-application", null, locale);
		return ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage("problem." + status.value(), null, fallback, locale));
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		// without a status, a user has opened the address of the error page
		@Nullable HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
