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
 * The faults that are switched on, and the network. Faults are asked in the order in
 * which they were added; of those that hit, all delays add up, all that is flipped or
 * missing is, and the first other effect wins.
 */
public final class Faults implements AutoCloseable {

	private final List<ActiveFault> active = new CopyOnWriteArrayList<>();

	private final AtomicLong lastId = new AtomicLong();

	private final Clock clock;

	private volatile Conditions conditions = Conditions.of(Network.PERFECT);

	private volatile Sinks.Empty<Void> stalled = Sinks.empty();

	/**
	 * Creates faults, none of them switched on.
	 * @param clock the emulator's clock
	 */
	public Faults(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Switches a fault on.
	 * @param fault the fault
	 * @return tells how often it has hit, and its id
	 */
	public ActiveFault add(Fault fault) {
		ActiveFault added = new ActiveFault(this.lastId.incrementAndGet(), fault);
		this.active.add(added);
		return added;
	}

	/**
	 * Returns the faults that are switched on, used up ones included.
	 * @return the faults, oldest first
	 */
	public List<ActiveFault> active() {
		return List.copyOf(this.active);
	}

	/**
	 * Switches a fault off.
	 * @param id its id
	 * @return whether it was switched on
	 */
	public boolean remove(long id) {
		return this.active.removeIf((fault) -> fault.id() == id);
	}

	/**
	 * Returns the network.
	 * @return the network
	 */
	public Network network() {
		return this.conditions.network();
	}

	/**
	 * Sets the network for all requests to come.
	 * @param network the network
	 */
	public void network(Network network) {
		this.conditions = Conditions.of(network);
	}

	/**
	 * Switches all faults off, make the network perfect and break the connections that
	 * are stalled.
	 */
	public void clear() {
		this.active.clear();
		this.conditions = Conditions.of(Network.PERFECT);
		Sinks.Empty<Void> ended = this.stalled;
		this.stalled = Sinks.empty();
		ended.tryEmitEmpty();
	}

	/**
	 * Switches all off, so that nothing holds a connection open.
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
	 * Tells when stalled connections have to end.
	 * @return completes then
	 */
	Mono<Void> endOfStall() {
		return this.stalled.asMono();
	}

	/**
	 * Finds what happens to a request.
	 * @return the effects: any number that let the request pass, then at most one other
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
	 * The network with what counts and paces.
	 *
	 * @param up paces the bodies of requests
	 * @param down paces the bodies of answers
	 * @param rateLimiter counts calls, if they are limited
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
