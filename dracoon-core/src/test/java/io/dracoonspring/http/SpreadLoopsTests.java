/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.EventLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadLoopsTests {

	private static final int LOOPS = 4;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final LoopResources loops = LoopResources.create("spread", LOOPS, true);

	private final ConnectionProvider pool = ConnectionProvider.create("spread", 2 * LOOPS);

	private final Set<EventLoop> used = ConcurrentHashMap.newKeySet();

	@AfterEach
	void close() {
		this.pool.dispose();
		this.loops.disposeLater(Duration.ZERO, Duration.ofMinutes(1)).block();
		this.emulator.close();
	}

	@Test
	void requestsThatFollowAnAnswerAreSpreadOverEventLoops() {
		HttpClient client = ReactorNettyTuning.tune(HttpClient.create(this.pool)
			.runOn(this.loops)
			.baseUrl(this.emulator.baseUrl().toString())
			.doOnConnected((connection) -> this.used.add(connection.channel().eventLoop())), false);
		// so that each needs a connection of its own
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(300)).times(0));
		Mono<Integer> request = client.get()
			.uri("/api/v4/public/software/version")
			.responseSingle((answer, body) -> body.asByteArray().thenReturn(answer.status().code()));
		assertThat(request.flatMapMany((first) -> Flux.range(0, 2 * LOOPS).flatMap((index) -> request, 2 * LOOPS))
			.collectList()
			.block(Duration.ofMinutes(1))).hasSize(2 * LOOPS).containsOnly(200);
		assertThat(this.used).hasSizeGreaterThan(1);
		assertThat(this.loops.isDisposed()).isFalse();
	}

	@Test
	void loopsThatAllShareMayBeMadeAnew() {
		HttpClient client = ReactorNettyTuning
			.tune(HttpClient.create(this.pool).baseUrl(this.emulator.baseUrl().toString()), false);
		HttpResources.disposeLoopsAndConnectionsLater(Duration.ZERO, Duration.ofMinutes(1)).block();
		assertThat(client.get()
			.uri("/api/v4/public/software/version")
			.responseSingle((answer, body) -> body.asByteArray().thenReturn(answer.status().code()))
			.block(Duration.ofMinutes(1))).isEqualTo(200);
	}

}
