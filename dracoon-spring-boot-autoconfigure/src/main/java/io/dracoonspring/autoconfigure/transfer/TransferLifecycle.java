// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.transfer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;

/**
 * Ends transfers gracefully when the application stops, and revokes tokens if the
 * properties require it. It runs after the web server has answered its last requests,
 * because these requests may wait for transfers. It runs before the beans with
 * connections stop.
 */
class TransferLifecycle implements SmartLifecycle {

	/**
	 * Beans with a higher phase stop first. Therefore this phase is below the phase in
	 * which the web server completes its requests, and above the phases in which the web
	 * server and the connectors stop.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1536;

	private final Supplier<List<Dracoon>> clients;

	private final Duration grace;

	private List<Dracoon> ended = List.of();

	private volatile boolean running;

	TransferLifecycle(Supplier<List<Dracoon>> clients, Duration grace) {
		this.clients = clients;
		this.grace = grace;
	}

	@Override
	public void start() {
		// restart only clients that were ended before. At the first start no client has
		// been ended. Therefore no beans are created
		this.ended.forEach(Dracoon::restart);
		this.ended = List.of();
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		Mono.defer(() -> {
			this.ended = this.clients.get();
			return Mono.when(this.ended.stream().map((client) -> client.shutDown(this.grace)).toList());
		}).doFinally((signal) -> callback.run()).subscribe();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
