/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Names the operation, marks those that stream content, and keeps the metric tag
 * {@code uri} a template: without it the tag would have one value per combination of
 * query parameters.
 */
final class OperationProcessor implements HttpRequestValues.Processor {

	/** Where WebClient looks for the template; a test watches it. */
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
