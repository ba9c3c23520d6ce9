// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Manages the faults that are switched on, and the conditions of the network. The faults
 * are checked in the order in which they were added. Several faults can hit the same
 * request. After a fault that prevents the normal processing of the request, no further
 * fault applies.
 */
public final class Faults implements AutoCloseable {

	private final List<ActiveFault> active = new CopyOnWriteArrayList<>();

	private final AtomicLong lastId = new AtomicLong();

	private final Clock clock;

	private volatile Conditions conditions = Conditions.of(Network.PERFECT);

	private volatile Sinks.Empty<Void> stalled = Sinks.empty();

	/**
	 * Creates an instance without faults.
	 * @param clock the emulator's clock
	 */
	public Faults(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Switches a fault on.
	 * @param fault the fault
	 * @return the active fault, with its id and the number of its hits
	 */
	public ActiveFault add(Fault fault) {
		ActiveFault added = new ActiveFault(this.lastId.incrementAndGet(), fault);
		this.active.add(added);
		return added;
	}

	/**
	 * Returns the faults that are switched on, including those that have used up their
	 * hits.
	 * @return the faults, oldest first
	 */
	public List<ActiveFault> active() {
		return List.copyOf(this.active);
	}

	/**
	 * Switches a fault off.
	 * @param id the id of the fault
	 * @return whether the fault was switched on
	 */
	public boolean remove(long id) {
		return this.active.removeIf((fault) -> fault.id() == id);
	}

	/**
	 * Returns the conditions of the network.
	 * @return the network
	 */
	public Network network() {
		return this.conditions.network();
	}

	/**
	 * Sets the conditions of the network for all further requests.
	 * @param network the new conditions
	 */
	public void network(Network network) {
		this.conditions = Conditions.of(network);
	}

	/**
	 * Switches all faults off, removes all limits of the network and breaks the stalled
	 * connections.
	 */
	public void clear() {
		this.active.clear();
		this.conditions = Conditions.of(Network.PERFECT);
		Sinks.Empty<Void> ended = this.stalled;
		this.stalled = Sinks.empty();
		ended.tryEmitEmpty();
	}

	/**
	 * Does the same as {@link #clear()}.
	 */
	@Override
	public void close() {
		clear();
	}

	Clock clock() {
		return this.clock;
	}

	Conditions conditions() {
		return this.conditions;
	}

	/**
	 * Returns a signal that stalled connections wait for.
	 * @return a signal that completes when the emulator must close these connections
	 */
	Mono<Void> endOfStall() {
		return this.stalled.asMono();
	}

	/**
	 * Returns the effects of the active faults on a request.
	 * @param request the request
	 * @return any number of effects that let the request pass, then at most one other
	 * effect
	 */
	List<Effect> effects(ServerHttpRequest request) {
		List<Effect> effects = new ArrayList<>();
		for (ActiveFault fault : this.active) {
			if (fault.hits(request)) {
				effects.add(fault.fault().effect());
				if (!fault.fault().effect().letsPass()) {
					break;
				}
			}
		}
		return effects;
	}

	/**
	 * Contains the network with its pacers and rate limiter.
	 *
	 * @param up the pacer for the bodies of requests
	 * @param down the pacer for the bodies of responses
	 * @param rateLimiter the limiter of calls to API and OAuth, {@code null} for no limit
	 */
	record Conditions(Network network, Pacer up, Pacer down, @Nullable RateLimiter rateLimiter) {

		static Conditions of(Network network) {
			Network.RateLimit limit = network.rateLimit();
			return new Conditions(network, new Pacer(network.bytesPerSecond()), new Pacer(network.bytesPerSecond()),
					(limit != null) ? new RateLimiter(limit) : null);
		}

		boolean limitsBandwidth() {
			return this.network.bytesPerSecond() > 0 || this.network.connectionBytesPerSecond() > 0;
		}

	}

}
