// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.http.HttpSettings;

import static org.assertj.core.api.Assertions.assertThat;

class HttpTransportTests {

	private static final int REQUESTS = 8;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	@AfterEach
	void close() {
		this.transport.close();
		this.emulator.close();
	}

	@Test
	void requestsForContentThatFollowAnAnswerAreSpreadOverEventLoops() {
		// delay answers, so that each request needs its own connection
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(300)).times(0));
		Mono<String> thread = this.transport.content()
			.get()
			.uri(this.emulator.baseUrl() + "/api/v4/public/software/version")
			.exchangeToMono((answer) -> answer.releaseBody().thenReturn(Thread.currentThread().getName()));
		assertThat(thread.flatMapMany((first) -> Flux.range(0, REQUESTS).flatMap((index) -> thread, REQUESTS))
			.collectList()
			.block(Duration.ofMinutes(1))).hasSize(REQUESTS)
			.allMatch((name) -> name.contains("epoll") || name.contains("nio") || name.contains("kqueue"))
			.satisfies((names) -> assertThat(names.stream().distinct()).hasSizeGreaterThan(1));
	}

}
