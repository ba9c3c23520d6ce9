// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Translates all errors of the API interfaces into exceptions of this library, also
 * errors that occur after the headers of an answer have arrived.
 */
final class TranslatingExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	TranslatingExchangeAdapter(HttpExchangeAdapter delegate) {
		super(delegate);
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return super.exchangeForMono(values).onErrorMap(errors(values)::translate);
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return super.exchangeForHeadersMono(values).onErrorMap(errors(values)::translate);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyMono(values, bodyType).onErrorMap(errors(values)::translate);
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyFlux(values, bodyType).onErrorMap(errors(values)::translate);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return super.exchangeForBodilessEntityMono(values).onErrorMap(errors(values)::translate);
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForEntityMono(values, bodyType).onErrorMap(errors(values)::translate);
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		AnswerErrors errors = errors(values);
		return super.exchangeForEntityFlux(values, bodyType).onErrorMap(errors::translate)
			.map((entity) -> withTranslatedBody(entity, errors));
	}

	private static <T> ResponseEntity<Flux<T>> withTranslatedBody(ResponseEntity<Flux<T>> entity, AnswerErrors errors) {
		Flux<T> body = entity.getBody();
		return (body != null)
				? new ResponseEntity<>(body.onErrorMap(errors::translate), entity.getHeaders(), entity.getStatusCode())
				: entity;
	}

	private static AnswerErrors errors(HttpRequestValues values) {
		return new AnswerErrors(Operations.of(values.getAttributes()));
	}

}
