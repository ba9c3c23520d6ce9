// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.function.SingletonSupplier;

import io.dracoonspring.http.RenewableConnector;

/**
 * Provides the connections of a client, and of the clients that the application builds
 * with the same builder. When the application stops, Reactor Netty's event loops end as
 * well. When the application starts again, the clients get the new event loops.
 */
public final class DracoonConnections implements SmartLifecycle, DisposableBean {

	/** The phase after the phase of Reactor's resources, which is 0. */
	private static final int AFTER_RESOURCES = 1;

	private final SingletonSupplier<ClientHttpConnector> connector;

	private final @Nullable DracoonConnectionPool pool;

	private boolean stopped;

	private volatile boolean running;

	DracoonConnections(Supplier<ClientHttpConnector> connector, @Nullable DracoonConnectionPool pool) {
		this.connector = SingletonSupplier.of(connector);
		this.pool = pool;
	}

	/**
	 * Returns the connector with the settings of the {@code dracoon.http} properties and
	 * the connection details. It does not follow redirects.
	 * @return the connector, which is created at the first call
	 */
	public ClientHttpConnector connector() {
		return this.connector.obtain();
	}

	@Override
	public synchronized void start() {
		if (this.stopped) {
			this.stopped = false;
			if (this.pool != null) {
				this.pool.start();
			}
			if (connector() instanceof RenewableConnector renewable) {
				renewable.renew();
			}
		}
		this.running = true;
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.stopped = true;
		if (this.pool != null) {
			this.pool.stop();
		}
	}

	@Override
	public void destroy() {
		stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// return false, because Reactor's resources, which these connections use, cannot be
	// paused
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return AFTER_RESOURCES;
	}

}
