// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.DracoonCallObservationDocumentation.CallKeys;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Observes every call of an operation. The observation of the HTTP exchange, which has
 * neither operation nor error code, is its child. For streamed content the call ends with
 * the headers.
 */
final class ObservingExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final ObservationRegistry registry;

	private final RecentErrors recentErrors;

	ObservingExchangeAdapter(HttpExchangeAdapter delegate, ObservationRegistry registry, RecentErrors recentErrors) {
		super(delegate);
		this.registry = registry;
		this.recentErrors = recentErrors;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return observed(values, super.exchangeForMono(values));
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return observed(values, super.exchangeForHeadersMono(values));
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return observed(values, super.exchangeForBodyMono(values, bodyType));
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		String operation = operation(values);
		Flux<T> call = super.exchangeForBodyFlux(values, bodyType);
		return work(operation).around(this.registry, call.doOnError((ex) -> this.recentErrors.add(operation, ex)));
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return observed(values, super.exchangeForBodilessEntityMono(values));
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return observed(values, super.exchangeForEntityMono(values, bodyType));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return observed(values, super.exchangeForEntityFlux(values, bodyType));
	}

	private <T> Mono<T> observed(HttpRequestValues values, Mono<T> call) {
		String operation = operation(values);
		return work(operation).around(this.registry, call.doOnError((ex) -> this.recentErrors.add(operation, ex)));
	}

	private static String operation(HttpRequestValues values) {
		return String.valueOf(Operations.of(values.getAttributes()));
	}

	private static ObservedWork work(String operation) {
		return new ObservedWork(DracoonCallObservationDocumentation.API_CALL, CallKeys.ERROR,
				(observation) -> describe(observation, operation));
	}

	private static void describe(Observation observation, String operation) {
		observation.contextualName(operation).lowCardinalityKeyValue(CallKeys.OPERATION.withValue(operation));
	}

}
