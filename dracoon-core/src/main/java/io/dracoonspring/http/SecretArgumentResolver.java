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

package io.dracoonspring.http;

import java.lang.annotation.Annotation;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Takes arguments that grant access and stand in the URL, because Spring's own resolvers
 * write every value into the log.
 */
final class SecretArgumentResolver implements HttpServiceArgumentResolver {

	private static final Set<String> PATH_VARIABLES = Set.of("accessKey", "token", "uploadId");

	private static final Set<String> REQUEST_PARAMETERS = Set.of("emergency_code", "valid_otp");

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder builder) {
		if (!(argument instanceof String value)) {
			return false;
		}
		String variable = name(parameter, PathVariable.class);
		if (variable != null && PATH_VARIABLES.contains(variable)) {
			builder.configureAttributes((attributes) -> {
				SecretPath path = (SecretPath) attributes.computeIfAbsent(SecretPath.ATTRIBUTE,
						(key) -> new SecretPath());
				builder.setUriVariable(variable, path.hide(variable, value));
			});
			return true;
		}
		String parameterName = name(parameter, RequestParam.class);
		if (parameterName != null && REQUEST_PARAMETERS.contains(parameterName)) {
			builder.addRequestParameter(parameterName, value);
			return true;
		}
		return false;
	}

	private static @Nullable String name(MethodParameter parameter, Class<? extends Annotation> type) {
		Annotation[] annotations = parameter.getParameterAnnotations();
		MergedAnnotation<? extends Annotation> annotation = MergedAnnotations.from(annotations).get(type);
		if (!annotation.isPresent()) {
			return null;
		}
		String name = annotation.getString("name");
		return StringUtils.hasText(name) ? name : parameter.getParameterName();
	}

}
