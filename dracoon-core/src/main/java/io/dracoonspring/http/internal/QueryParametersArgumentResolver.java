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

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

import io.dracoonspring.api.QueryParameters;

/**
 * Sends a {@link QueryParameters} argument as query parameters.
 */
final class QueryParametersArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
		if (!QueryParameters.class.isAssignableFrom(parameter.getParameterType())) {
			return false;
		}
		if (argument instanceof QueryParameters query) {
			query.forEachParameter(request::addRequestParameter);
		}
		return true;
	}

}
