// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.error;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Translates problem details into the language of the user. The starter writes them in
 * English, and gives each kind of problem a type.
 */
@ControllerAdvice
class ProblemTexts implements ResponseBodyAdvice<Object> {

	private static final String TYPE = "urn:dracoon:problem:";

	private final MessageSource messages;

	ProblemTexts(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		if (body instanceof ProblemDetail problem) {
			translate(problem, this.messages, LocaleContextHolder.getLocale());
		}
		return body;
	}

	static void translate(ProblemDetail problem, MessageSource messages, Locale locale) {
		String type = String.valueOf(problem.getType());
		if (type.startsWith(TYPE)) {
			String key = "problem." + type.substring(TYPE.length());
			problem.setTitle(messages.getMessage(key + ".title", null, problem.getTitle(), locale));
			problem.setDetail(messages.getMessage(key, null, problem.getDetail(), locale));
			return;
		}
		HttpStatus status = HttpStatus.resolve(problem.getStatus());
		String fallback = (status != null) ? status.getReasonPhrase() : "";
		problem.setTitle(messages.getMessage("status." + problem.getStatus(), null, fallback, locale));
	}

}
