// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.DracoonCallObservationDocumentation.CallKeys;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Sends the calls of the API interfaces. It masks URLs that grant access, and translates
 * all errors into exceptions of this library, also errors that occur after the headers of
 * an answer have arrived.
 * <p>
 * It creates an observation for every call of an operation. The observation of the HTTP
 * exchange is the child of this observation, and has neither operation nor error code. If
 * the operation returns a {@code ResponseEntity} with a {@code Flux}, the observation of
 * the call ends when the headers have arrived. Otherwise it ends when the answer has been
 * read.
 */
final class ApiExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final SecretUrlMasking masking;

	private final ListAnswers lists;

	private final ObservationRegistry registry;

	private final RecentErrors recentErrors;

	ApiExchangeAdapter(WebClient webClient, JsonMapper mapper, ObservationRegistry registry,
			RecentErrors recentErrors) {
		super(WebClientAdapter.create(webClient));
		this.masking = new SecretUrlMasking(webClient);
		this.lists = new ListAnswers(mapper);
		this.registry = registry;
		this.recentErrors = recentErrors;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return call(values, super::exchangeForMono);
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return call(values, super::exchangeForHeadersMono);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return call(values, (masked) -> super.exchangeForBodyMono(masked, bodyType));
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		if (values.getAttributes().get(ListAnswers.ATTRIBUTE) instanceof ListProperty property) {
			return call(values,
					(masked) -> super.exchangeForBodyMono(masked, ListAnswers.TYPE)
						.map((answer) -> this.lists.<T>entries(answer, property, bodyType.getType(), errors(values))))
				.flatMapIterable(Function.identity());
		}
		String operation = operation(values);
		return work(operation).around(this.registry,
				super.exchangeForBodyFlux(this.masking.masked(values), bodyType).onErrorMap(errors(values)::translate)
					.doOnError((ex) -> this.recentErrors.add(operation, ex)));
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return call(values, super::exchangeForBodilessEntityMono);
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return call(values, (masked) -> super.exchangeForEntityMono(masked, bodyType));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return call(values, (masked) -> super.exchangeForEntityFlux(masked, bodyType)
			.map((entity) -> withTranslatedBody(entity, errors(values))));
	}

	private static <T> ResponseEntity<Flux<T>> withTranslatedBody(ResponseEntity<Flux<T>> entity, AnswerErrors errors) {
		Flux<T> body = entity.getBody();
		return (body != null)
				? new ResponseEntity<>(body.onErrorMap(errors::translate), entity.getHeaders(), entity.getStatusCode())
				: entity;
	}

	private <T> Mono<T> call(HttpRequestValues values, Function<HttpRequestValues, Mono<T>> exchange) {
		String operation = operation(values);
		return work(operation).around(this.registry,
				exchange.apply(this.masking.masked(values))
					.onErrorMap(errors(values)::translate)
					.doOnError((ex) -> this.recentErrors.add(operation, ex)));
	}

	private static AnswerErrors errors(HttpRequestValues values) {
		return new AnswerErrors(Operations.of(values.getAttributes()));
	}

	private static String operation(HttpRequestValues values) {
		return String.valueOf(Operations.of(values.getAttributes()));
	}

	private static ObservedWork work(String operation) {
		return new ObservedWork(DracoonCallObservationDocumentation.API_CALL,
				(observation) -> describe(observation, operation));
	}

	private static void describe(Observation observation, String operation) {
		observation.contextualName(operation).lowCardinalityKeyValue(CallKeys.OPERATION.withValue(operation));
	}

}
