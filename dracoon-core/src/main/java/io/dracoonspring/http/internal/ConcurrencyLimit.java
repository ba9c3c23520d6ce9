// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

import io.dracoonspring.http.CallStatistics;
import io.dracoonspring.http.RetrySettings;

/**
 * Limits the number of concurrent calls. A lower limit applies to calls that change rooms
 * or permissions. Every call at the server holds a permit, and further calls wait for a
 * permit in order. A call releases its permit when its answer is complete, or for
 * streamed content when the headers have arrived. A call that times out or is cancelled
 * also releases its permit, although the server may still process the call. If such calls
 * overload the server, it answers with status 429, and the {@link RateLimitGate} delays
 * all calls.
 */
final class ConcurrencyLimit implements ExchangeFilterFunction {

	private final InstrumentedPool<Boolean> calls;

	private final InstrumentedPool<Boolean> changes;

	ConcurrencyLimit(RetrySettings settings) {
		this.calls = permits(settings.maxConcurrentCalls());
		this.changes = permits(Math.min(settings.maxConcurrentChanges(), settings.maxConcurrentCalls()));
	}

	private static InstrumentedPool<Boolean> permits(int count) {
		return PoolBuilder.from(Mono.just(Boolean.TRUE)).sizeBetween(0, count).buildPool();
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Mono<ClientResponse> call = permitted(this.calls, request, next::exchange);
		return isChange(request) ? permitted(this.changes, request, (limited) -> call) : call;
	}

	CallStatistics.Lane calls() {
		return lane(this.calls);
	}

	CallStatistics.Lane changes() {
		return lane(this.changes);
	}

	private static CallStatistics.Lane lane(InstrumentedPool<Boolean> pool) {
		InstrumentedPool.PoolMetrics metrics = pool.metrics();
		return new CallStatistics.Lane(metrics.getMaxAllocatedSize(), metrics.acquiredSize(),
				metrics.pendingAcquireSize());
	}

	private static boolean isChange(ClientRequest request) {
		HttpMethod method = request.method();
		return method != HttpMethod.GET && method != HttpMethod.HEAD
				&& request.url().getPath().contains("/nodes/rooms");
	}

	private static Mono<ClientResponse> permitted(InstrumentedPool<Boolean> pool, ClientRequest request,
			ExchangeFunction exchange) {
		return Mono
			.defer(() -> acquired(pool, request, Thread.currentThread(), Mono.defer(() -> exchange.exchange(request))));
	}

	private static Mono<ClientResponse> acquired(InstrumentedPool<Boolean> pool, ClientRequest request, Thread caller,
			Mono<ClientResponse> exchange) {
		return pool.acquire().flatMap((permit) -> {
			Release release = new Release(permit);
			// switch the thread, because a call that had to wait gets its permit on the
			// thread of another call. That thread may belong to another user, whose
			// thread-locals this call must not see
			Mono<ClientResponse> call = (Thread.currentThread() == caller) ? exchange
					: exchange.subscribeOn(Schedulers.parallel());
			return call.map((response) -> held(request, response, release))
				.doOnError((ex) -> release.run())
				.doOnCancel(release);
		});
	}

	private static ClientResponse held(ClientRequest request, ClientResponse response, Release release) {
		if (StreamedAnswer.is(request, response)) {
			release.run();
			return response;
		}
		return response.mutate().body((body) -> body.doFinally((signal) -> release.run())).build();
	}

	/** Releases a permit once, however the call ends. */
	private static final class Release implements Runnable {

		private final PooledRef<Boolean> permit;

		private final AtomicBoolean done = new AtomicBoolean();

		private Release(PooledRef<Boolean> permit) {
			this.permit = permit;
		}

		@Override
		public void run() {
			if (this.done.compareAndSet(false, true)) {
				this.permit.release().subscribe();
			}
		}

	}

}
