// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

import io.dracoonspring.api.Secret;

/**
 * Puts texts and secrets into paths, parameters and headers without logging them. Access
 * keys and tokens are among the texts. Spring's own resolvers log them at TRACE.
 */
final class QuietTextArgumentResolver implements HttpServiceArgumentResolver {

	private static final Place ELSEWHERE = (text, builder) -> false;

	private final Map<MethodParameter, Place> places = new ConcurrentHashMap<>();

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder builder) {
		// leave missing values to Spring's resolvers, which check whether a value is
		// required
		String text = text(argument, parameter.getParameterType());
		return text != null
				&& this.places.computeIfAbsent(parameter, QuietTextArgumentResolver::place).put(text, builder);
	}

	private static @Nullable String text(@Nullable Object argument, Class<?> type) {
		if (argument instanceof Secret secret) {
			return secret.value();
		}
		return (argument instanceof String text && type == String.class) ? text : null;
	}

	private static Place place(MethodParameter parameter) {
		PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
		if (variable != null) {
			String name = name(variable.name(), variable.value(), parameter);
			return (text, builder) -> builder.setUriVariable(name, text) != null;
		}
		RequestParam requestParam = parameter.getParameterAnnotation(RequestParam.class);
		if (requestParam != null) {
			String name = name(requestParam.name(), requestParam.value(), parameter);
			return (text, builder) -> builder.addRequestParameter(name, text) != null;
		}
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		if (header != null) {
			String name = name(header.name(), header.value(), parameter);
			return (text, builder) -> builder.addHeader(name, text) != null;
		}
		return ELSEWHERE;
	}

	private static String name(String name, String value, MethodParameter parameter) {
		String given = name.isEmpty() ? value : name;
		String result = given.isEmpty() ? parameter.getParameterName() : given;
		Assert.state(result != null, "The name of a parameter is not known: compile with '-parameters'");
		return result;
	}

	/** Puts a text into its place in the request. */
	private interface Place {

		boolean put(String text, HttpRequestValues.Builder builder);

	}

}
