// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.ErrorEnvelopes;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.http.internal.ReadAnswer;
import io.dracoonspring.http.internal.RepeatableBody;

/**
 * Adds the token to requests to the server, and never to requests to another host. If the
 * server refuses the token and the body of the request can be sent again, the filter gets
 * another token and repeats the request once. Otherwise it only reports the refusal to
 * the source of the tokens.
 */
public final class BearerTokenFilter implements ExchangeFilterFunction {

	private final DracoonTokenSource tokens;

	private final BaseUrl server;

	private final ErrorEnvelopes envelopes;

	/**
	 * Creates a filter.
	 * @param tokens the source of the tokens
	 * @param baseUrl the server that the tokens are for
	 * @param transport the transport, whose JSON mapper reads errors
	 */
	public BearerTokenFilter(DracoonTokenSource tokens, BaseUrl baseUrl, HttpTransport transport) {
		this.tokens = tokens;
		this.server = baseUrl;
		this.envelopes = new ErrorEnvelopes(transport.jsonMapper());
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		if (!this.server.isSameServer(request.url())) {
			return next.exchange(request);
		}
		return this.tokens.token().flatMap((token) -> send(request, next, token, true));
	}

	private Mono<ClientResponse> send(ClientRequest request, ExchangeFunction next, AccessToken token, boolean first) {
		RepeatableBody body = new RepeatableBody(request.body());
		ClientRequest authorized = ClientRequest.from(request)
			.headers((headers) -> headers.setBearerAuth(token.value().value()))
			.body(body)
			.build();
		return next.exchange(authorized).flatMap((response) -> {
			if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
				return ReadAnswer.of(response)
					.flatMap((answer) -> judge(request, next, token, first && body.isRepeatable(), answer));
			}
			if (isAuthenticated(response.statusCode())) {
				this.tokens.accepted(token);
			}
			return Mono.just(response);
		});
	}

	// these statuses show that the server has accepted the token, because the server
	// checks the token before it looks for nodes and conflicts
	private static boolean isAuthenticated(HttpStatusCode status) {
		return status.is2xxSuccessful() || status.isSameCodeAs(HttpStatus.NOT_FOUND)
				|| status.isSameCodeAs(HttpStatus.CONFLICT);
	}

	private Mono<ClientResponse> judge(ClientRequest request, ExchangeFunction next, AccessToken token,
			boolean repeatable, ReadAnswer answer) {
		if (!isTokenRejected(answer.body())) {
			this.tokens.accepted(token);
			return Mono.just(answer.restored());
		}
		if (repeatable) {
			return this.tokens.replace(token).flatMap((renewed) -> send(request, next, renewed, false));
		}
		this.tokens.invalidate(token);
		return Mono.just(answer.restored());
	}

	private boolean isTokenRejected(byte[] body) {
		// keep the token if status 401 has another cause, such as a missing right of the
		// account or a wrong password of a share. Another token would not help
		ApiError error = this.envelopes.read(HttpStatus.UNAUTHORIZED.value(), body);
		return error == null || error.errorCode() == null || error.errorCode() == DracoonErrorCode.TOKEN_INVALID;
	}

}
