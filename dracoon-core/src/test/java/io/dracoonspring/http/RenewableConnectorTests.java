// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RenewableConnectorTests {

	private final AtomicInteger made = new AtomicInteger();

	private final AtomicInteger madeForContent = new AtomicInteger();

	private final RenewableConnector connector = new RenewableConnector(counting(this.made),
			counting(this.madeForContent));

	private final TestServer server = new TestServer();

	private static Supplier<ReactorClientHttpConnector> counting(AtomicInteger counter) {
		return () -> {
			counter.incrementAndGet();
			return new ReactorClientHttpConnector();
		};
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void connectorIsCreatedOnceAtTheFirstCall() {
		this.server.answer((request) -> Answer.status(204));
		assertThat(this.made).hasValue(0);
		Flux.range(0, 20)
			.flatMap((i) -> Mono.defer(() -> call(this.connector)).subscribeOn(Schedulers.boundedElastic()))
			.blockLast(Duration.ofMinutes(1));
		assertThat(this.made).hasValue(1);
		assertThat(this.madeForContent).hasValue(0);
		assertThat(call(this.connector.content()).block(Duration.ofMinutes(1))).isEqualTo(HttpStatusCode.valueOf(204));
		assertThat(this.madeForContent).hasValue(1);
	}

	@Test
	void prepareCreatesTheConnectorsBeforeTheFirstCall() {
		this.connector.prepare();
		assertThat(this.made).hasValue(1);
		assertThat(this.madeForContent).hasValue(1);
	}

	@Test
	void renewalCreatesANewConnectorAtTheNextCall() {
		this.server.answer((request) -> Answer.status(204));
		call(this.connector).block(Duration.ofMinutes(1));
		this.connector.renew();
		assertThat(this.made).hasValue(1);
		call(this.connector).block(Duration.ofMinutes(1));
		assertThat(this.made).hasValue(2);
	}

	private Mono<HttpStatusCode> call(ClientHttpConnector connector) {
		return connector.connect(HttpMethod.GET, URI.create(this.server.url()), (request) -> request.setComplete())
			.flatMap(
					(response) -> response.getBody().then(Mono.just(Objects.requireNonNull(response.getStatusCode()))));
	}

}
