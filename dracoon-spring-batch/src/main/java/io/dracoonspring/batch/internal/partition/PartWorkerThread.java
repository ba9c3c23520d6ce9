// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;

/**
 * Receives requests from a channel, one at a time, while the application runs. It has its
 * own thread, because a part can take minutes and would block a thread of a shared
 * scheduler.
 */
public class PartWorkerThread implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(PartWorkerThread.class);

	private static final long POLL_MILLIS = 1000;

	private static final long STOP_TIMEOUT_MILLIS = 30_000;

	private final PollableChannel requests;

	private final PartWorker worker;

	private final BiConsumer<Message<?>, Runnable> wrapper;

	private final AtomicBoolean running = new AtomicBoolean();

	private volatile Thread thread = new Thread();

	/** Whether the last attempt to receive a request has failed. */
	private boolean failing;

	/**
	 * Creates a receiver of requests, whose thread {@code start()} creates.
	 * @param requests the channel with the requests
	 * @param wrapper the function that runs each request, for example within an
	 * observation
	 */
	public PartWorkerThread(PollableChannel requests, PartWorker worker, BiConsumer<Message<?>, Runnable> wrapper) {
		this.requests = requests;
		this.worker = worker;
		this.wrapper = wrapper;
	}

	@Override
	public void start() {
		if (this.running.compareAndSet(false, true)) {
			this.thread = new Thread(this::run, "dracoon-batch-worker");
			this.thread.start();
		}
	}

	private void run() {
		while (this.running.get()) {
			Message<?> message = receive();
			if (message != null && message.getPayload() instanceof StepExecutionRequest request) {
				work(message, request);
			}
		}
	}

	private @Nullable Message<?> receive() {
		try {
			Message<?> message = this.requests.receive(POLL_MILLIS);
			this.failing = false;
			return message;
		}
		catch (RuntimeException ex) {
			if (this.running.get()) {
				if (!this.failing) {
					logger.warn("Could not receive requests for parts. Trying again: " + DatabaseRetry.describe(ex));
				}
				this.failing = true;
				pause();
			}
			return null;
		}
	}

	private void work(Message<?> message, StepExecutionRequest request) {
		try {
			this.wrapper.accept(message, () -> this.worker.work(request));
		}
		catch (RuntimeException ex) {
			if (this.running.get()) {
				logger.error("Could not process a request for a part", ex);
				pause();
			}
		}
	}

	private void pause() {
		try {
			// wait before the next attempt, because the database may be unavailable
			Thread.sleep(POLL_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		if (this.running.compareAndSet(true, false)) {
			this.worker.close();
			try {
				this.thread.join(STOP_TIMEOUT_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running.get();
	}

}
