// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.proxy.Disturbance;
import io.dracoonspring.testing.proxy.FaultProxy;
import io.dracoonspring.testing.proxy.Mischief;

import static org.assertj.core.api.Assertions.assertThat;

class InterimAnswersTests {

	private final TestServer server = new TestServer();

	private final FaultProxy proxy = new FaultProxy();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults().withMaxConnections(1),
			ObservationRegistry.NOOP);

	private final DracoonWebClients clients = new DracoonWebClients(this.transport,
			BaseUrl.of(this.proxy.url().toString()), (request, next) -> next.exchange(request), List.of());

	private final ThingsApi api = new ApiClientFactory(this.clients.authenticated(), "test").create(ThingsApi.class);

	@AfterEach
	void close() {
		this.transport.close();
		this.proxy.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 102, 103, 199 })
	void everyRequestGetsItsOwnAnswer(int status) {
		this.proxy.target(this.server.port());
		this.proxy.disturb(Disturbance.ofAll((request) -> true, Mischief.announce(status)));
		this.server.answer((request) -> {
			String id = request.uri().substring(request.uri().lastIndexOf('/') + 1);
			return Answer.json(200, "{\"id\":" + id + ",\"count\":1}");
		});
		List<Long> ids = Flux.range(1, 5)
			.concatMap((id) -> this.api.get(id))
			.mapNotNull(ThingsApi.Thing::id)
			.collectList()
			.block(Duration.ofMinutes(1));
		assertThat(ids).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

}
