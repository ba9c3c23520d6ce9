// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.faults.FaultFilter;

/** Counts the requests in progress at the same time. */
final class LoadFilter implements WebFilter {

	private final List<Watch> watches = new CopyOnWriteArrayList<>();

	RequestLoad watch(BiPredicate<String, String> methodAndPath) {
		RequestLoad load = new RequestLoad();
		this.watches.add(new Watch(methodAndPath, load));
		return load;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String method = exchange.getRequest().getMethod().name();
		String path = exchange.getRequest().getURI().getRawPath();
		List<RequestLoad> loads = this.watches.stream()
			.filter((watch) -> watch.methodAndPath().test(method, path))
			.map(Watch::load)
			.toList();
		if (loads.isEmpty()) {
			return chain.filter(exchange);
		}
		loads.forEach(RequestLoad::enter);
		AtomicBoolean left = new AtomicBoolean();
		Runnable leave = () -> {
			if (left.compareAndSet(false, true)) {
				loads.forEach(RequestLoad::leave);
			}
		};
		// count down before the response goes out, because the client may send its next
		// request as soon as it has the response
		exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(leave));
		FaultFilter.beforeClose(exchange, leave);
		return chain.filter(exchange).doFinally((signal) -> leave.run());
	}

	/**
	 * Counts the requests that match a condition.
	 *
	 * @param methodAndPath the condition for the method and raw path of these requests
	 * @param load the counters
	 */
	private record Watch(BiPredicate<String, String> methodAndPath, RequestLoad load) {

	}

}
