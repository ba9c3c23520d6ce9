// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.regex.Pattern;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Masks the URL of a span, and adds the operation and the request id of the answer to the
 * span. The operation is not a tag of the metric. All web clients of the application
 * share this metric and must use the same tags, but the web clients of other services
 * have no operation.
 */
final class MaskingObservationConvention extends DefaultClientRequestObservationConvention {

	private static final String REQUEST_ID = "dracoon.request.id";

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");

	@Override
	public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
		KeyValues values = super.getHighCardinalityKeyValues(context);
		ClientRequest request = context.getRequest();
		Object operation = (request != null) ? request.attributes().get(Operations.ATTRIBUTE) : null;
		values = (operation != null) ? values.and(Operations.ATTRIBUTE, operation.toString()) : values;
		ClientResponse response = context.getResponse();
		String requestId = (response != null) ? requestId(response.headers().asHttpHeaders()) : null;
		return (requestId != null) ? values.and(REQUEST_ID, requestId) : values;
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		ClientRequest request = context.getRequest();
		return (request != null) ? KeyValue.of("http.url", UrlMask.mask(request.url()).toString())
				: super.httpUrl(context);
	}

	// object storages always send an id. DRACOON documents no header with a request id,
	// but a gateway in front of DRACOON may add one
	private static @Nullable String requestId(HttpHeaders headers) {
		String id = headers.getFirst("x-amz-request-id");
		if (id == null) {
			id = headers.getFirst("x-request-id");
		}
		return (id != null && HARMLESS.matcher(id).matches()) ? id : null;
	}

}
