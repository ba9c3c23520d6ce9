// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.transfer;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.transfer.DracoonTransfers;

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

	private final Supplier<Clients> beans;

	private final Duration grace;

	private @Nullable Clients ended;

	private volatile boolean running;

	TransferLifecycle(Supplier<Clients> beans, Duration grace) {
		this.beans = beans;
		this.grace = grace;
	}

	@Override
	public void start() {
		// restart only clients that were ended before. At the first start no client has
		// been ended. Therefore no beans are created
		Clients former = this.ended;
		if (former != null) {
			this.ended = null;
			former.restart();
		}
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		Mono.defer(() -> {
			Clients clients = this.beans.get();
			this.ended = clients;
			return clients.shutDown(this.grace);
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

	/**
	 * Holds the clients and transfers to end.
	 *
	 * @param transfers beans that replace the clients' own transfers
	 */
	record Clients(Collection<Dracoon> clients, Collection<DracoonTransfers> transfers) {

		private void restart() {
			this.clients.forEach((client) -> client.transfers().restart());
			this.transfers.forEach(DracoonTransfers::restart);
		}

		private Mono<Void> shutDown(Duration grace) {
			return Flux
				.merge(Flux.fromIterable(this.clients).flatMap((client) -> client.shutDown(grace), Integer.MAX_VALUE),
						Flux.fromIterable(this.transfers).flatMap((each) -> each.shutDown(grace), Integer.MAX_VALUE))
				.then();
		}

	}

}
