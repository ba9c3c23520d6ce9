// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.HttpResources;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.http.ReactorNettyTuning;

/**
 * Manages a connection pool that only DRACOON clients use, on the event loops of the
 * application.
 */
final class DracoonConnectionPool {

	private final ReactorResourceFactory resources = new ReactorResourceFactory();

	DracoonConnectionPool(int maxConnections, Duration acquireTimeout, @Nullable ReactorResourceFactory application) {
		this.resources.setUseGlobalResources(false);
		this.resources.setConnectionProviderSupplier(() -> ReactorNettyTuning.pool(maxConnections, acquireTimeout));
		// Resolve the event loops at each use, because a context that is stopped and
		// started again replaces them. Stopping this pool must not stop the event loops
		// of the application, and does not, because a lambda ignores dispose().
		LoopResources loops = (useNative) -> loops(application).onClient(useNative);
		this.resources.setLoopResources(loops);
		start();
	}

	private static LoopResources loops(@Nullable ReactorResourceFactory application) {
		return (application != null) ? application.getLoopResources() : HttpResources.get();
	}

	ReactorResourceFactory resources() {
		return this.resources;
	}

	void start() {
		this.resources.start();
	}

	void stop() {
		this.resources.stop();
	}

}
