// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Tells web clients why windows are refused, because the error pages of Spring Boot omit
 * the reason.
 */
@EndpointWebExtension(endpoint = DracoonBatchEndpoint.class)
class DracoonBatchEndpointWebExtension {

	private final DracoonBatchEndpoint endpoint;

	DracoonBatchEndpointWebExtension(DracoonBatchEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Replaces the windows of all processes.
	 * @param windows the windows, separated by semicolons
	 * @param timeZone the time zone of the windows, {@code null} for the configured one
	 * @return the limits that apply now, or the reason why the request is refused
	 */
	@WriteOperation
	WebEndpointResponse<Object> replace(String windows, @Nullable String timeZone) {
		try {
			return new WebEndpointResponse<>(this.endpoint.replace(windows, timeZone));
		}
		catch (InvalidEndpointRequestException ex) {
			return new WebEndpointResponse<>(Map.of("message", ex.getReason()), WebEndpointResponse.STATUS_BAD_REQUEST);
		}
	}

}
