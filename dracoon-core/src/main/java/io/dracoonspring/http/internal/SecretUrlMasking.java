// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactiveHttpRequestValues;

import io.dracoonspring.api.SecretUrl;

/**
 * Replaces the URL of a call by a masked URL and a {@link SecretUrl} if the URL contains
 * a secret. A filter would mask the URL too late, because WebClient shows the URL in the
 * stack traces of its errors.
 */
final class SecretUrlMasking {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

	private final WebClient webClient;

	/**
	 * Tells for each known URL template whether its URLs may contain a secret. The URLs
	 * of most templates never contain one.
	 */
	private final Map<String, Boolean> templates = new ConcurrentHashMap<>();

	SecretUrlMasking(WebClient webClient) {
		this.webClient = webClient;
	}

	/** Masks the URL of a call if the URL contains a secret. */
	HttpRequestValues masked(HttpRequestValues values) {
		String template = values.getUriTemplate();
		if (template == null || !this.templates.computeIfAbsent(template, SecretUrlMasking::mayGrantAccess)) {
			return values;
		}
		URI real = expand(template, values);
		return UrlMask.hasToken(real) ? copy(values, UrlMask.mask(real), new SecretUrl(real)) : values;
	}

	private static boolean mayGrantAccess(String template) {
		return UrlMask.hasToken(URI.create(VARIABLE.matcher(template).replaceAll("value")));
	}

	private URI expand(String template, HttpRequestValues values) {
		// let WebClient expand the URL, because only WebClient knows the base URL and the
		// encoding
		AtomicReference<@Nullable URI> result = new AtomicReference<>();
		this.webClient.get().uri(template, (builder) -> {
			URI expanded = builder.build(values.getUriVariables());
			result.set(expanded);
			return expanded;
		});
		URI expanded = result.get();
		Assert.state(expanded != null, "The client did not expand the URL");
		return expanded;
	}

	private static HttpRequestValues copy(HttpRequestValues values, URI shown, SecretUrl secret) {
		ReactiveHttpRequestValues.Builder builder = ReactiveHttpRequestValues.builder();
		if (values.getHttpMethod() != null) {
			builder.setHttpMethod(values.getHttpMethod());
		}
		builder.setUri(shown);
		builder.configureHeaders((headers) -> headers.putAll(values.getHeaders()));
		builder.configureCookies((cookies) -> cookies.putAll(values.getCookies()));
		builder.configureAttributes((attributes) -> {
			attributes.putAll(values.getAttributes());
			secret.accept(attributes);
		});
		copyBody(values, builder);
		return builder.build();
	}

	private static void copyBody(HttpRequestValues values, ReactiveHttpRequestValues.Builder builder) {
		Object value = values.getBodyValue();
		if (value != null) {
			ParameterizedTypeReference<?> type = values.getBodyValueType();
			if (type != null) {
				builder.setBodyValue(value, type);
			}
			else {
				builder.setBodyValue(value);
			}
		}
		else if (values instanceof ReactiveHttpRequestValues reactive && reactive.getBodyPublisher() != null
				&& reactive.getBodyPublisherElementType() != null) {
			copyPublisher(reactive.getBodyPublisher(), reactive.getBodyPublisherElementType(), builder);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> void copyPublisher(Publisher<?> publisher, ParameterizedTypeReference<T> type,
			ReactiveHttpRequestValues.Builder builder) {
		builder.setBodyPublisher((Publisher<T>) publisher, type);
	}

}
