// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Names the operation, marks operations that stream content, and keeps the metric tag
 * {@code uri} a template. Otherwise the tag would have one value per combination of query
 * parameters.
 */
final class OperationProcessor implements HttpRequestValues.Processor {

	/**
	 * The attribute in which WebClient looks for the template. A test checks its name.
	 */
	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder builder) {
		builder.addAttribute(Operations.ATTRIBUTE, Operations.name(method));
		if (StreamedAnswer.isReturnedBy(method)) {
			builder.addAttribute(StreamedAnswer.ATTRIBUTE, true);
		}
		String template = builder.getUriTemplate();
		if (template != null) {
			builder.addAttribute(URI_TEMPLATE, template);
		}
	}

}
