// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

import io.dracoonspring.api.QueryParameters;

/** Sends a {@link QueryParameters} argument as query parameters. */
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
