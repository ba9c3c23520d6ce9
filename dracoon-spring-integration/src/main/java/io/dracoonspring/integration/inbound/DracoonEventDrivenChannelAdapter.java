// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.endpoint.MessageProducerSupport;
import org.springframework.messaging.Message;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

import io.dracoonspring.event.FileCreatedEvent;

/**
 * Takes files from DRACOON when an event reports a new file, instead of polling at short
 * intervals. The adapter also polls at long intervals, so that it misses no file if
 * events are late, lost or disabled.
 * <p>
 * Events only trigger a poll. The source and its filter determine which files are new.
 * Files are sent one after the other on a thread of the task scheduler. If a file fails,
 * the next poll takes this file again, provided that the filter of the source still
 * accepts the file. The filter accepts the file again if the store of the filter takes
 * part in the transaction.
 */
public class DracoonEventDrivenChannelAdapter extends MessageProducerSupport {

	private static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(5);

	private static final Duration RETRY_DELAY = Duration.ofSeconds(10);

	private final MessageSource<?> source;

	private final AtomicBoolean wanted = new AtomicBoolean();

	private final ReentrantLock turn = new ReentrantLock();

	private final GenericApplicationListener listener = GenericApplicationListener
		.forEventType(PayloadApplicationEvent.class, this::onEvent);

	private Duration interval = DEFAULT_INTERVAL;

	private Predicate<? super FileCreatedEvent> events = (event) -> true;

	private @Nullable TransactionTemplate transaction;

	/**
	 * Replaces {@link #isRunning()}, because the first poll may begin before the endpoint
	 * counts as running.
	 */
	private volatile boolean started;

	private volatile @Nullable Future<?> asking;

	private volatile @Nullable Future<?> told;

	/**
	 * Creates an adapter.
	 * @param source the source of the files, a {@link DracoonStreamingMessageSource} or a
	 * {@link DracoonInboundFileSynchronizingMessageSource}
	 */
	public DracoonEventDrivenChannelAdapter(MessageSource<?> source) {
		Assert.notNull(source, "'source' must not be null");
		this.source = source;
	}

	/**
	 * Sets the interval of polls that no event triggers.
	 * @param interval the time between two polls, 5 minutes by default
	 */
	public void setInterval(Duration interval) {
		Assert.isTrue(!interval.isNegative() && !interval.isZero(), "'interval' must be positive");
		this.interval = interval;
	}

	/**
	 * Sets the events that trigger a poll.
	 * @param events the condition for an event to trigger a poll; by default all events
	 * trigger a poll
	 */
	public void setEvents(Predicate<? super FileCreatedEvent> events) {
		Assert.notNull(events, "'events' must not be null");
		this.events = events;
	}

	/**
	 * Sets the transaction manager. Each file gets its own transaction, which includes
	 * the filter of the source and the flow.
	 * @param transactionManager the transaction manager; without one, there are no
	 * transactions
	 */
	public void setTransactionManager(PlatformTransactionManager transactionManager) {
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Override
	protected void doStart() {
		this.started = true;
		this.wanted.set(false);
		if (this.source instanceof Lifecycle lifecycle) {
			lifecycle.start();
		}
		// register the listener here, because Spring does not search components of flows
		// for listeners
		context().addApplicationListener(this.listener);
		this.asking = getTaskScheduler().scheduleWithFixedDelay(this::ask, this.interval);
	}

	@Override
	protected void doStop() {
		this.started = false;
		context().removeApplicationListener(this.listener);
		cancel(this.asking);
		cancel(this.told);
		// wait for the current file
		this.turn.lock();
		try {
			if (this.source instanceof Lifecycle lifecycle) {
				lifecycle.stop();
			}
		}
		finally {
			this.turn.unlock();
		}
	}

	private static void cancel(@Nullable Future<?> task) {
		if (task != null) {
			task.cancel(false);
		}
	}

	private ConfigurableApplicationContext context() {
		Assert.state(getApplicationContext() instanceof ConfigurableApplicationContext,
				"Events need an application context, but the adapter has none");
		return (ConfigurableApplicationContext) getApplicationContext();
	}

	private void onEvent(PayloadApplicationEvent<?> event) {
		if (event.getPayload() instanceof FileCreatedEvent created && this.events.test(created)
				&& this.wanted.compareAndSet(false, true)) {
			askIn(Duration.ZERO);
		}
	}

	private void askIn(Duration delay) {
		TaskScheduler scheduler = getTaskScheduler();
		this.told = scheduler.schedule(this::ask, scheduler.getClock().instant().plus(delay));
	}

	private void ask() {
		this.turn.lock();
		try {
			// clear the flag before the poll, so that an event during the poll triggers
			// another poll
			this.wanted.set(false);
			while (this.started && takeOne()) {
				logger.trace("There may be more files");
			}
		}
		catch (RuntimeException ex) {
			this.logger.error(ex, "Could not take a file from DRACOON. The adapter polls again in a moment");
			// poll again soon, because the files after the failed file must not wait for
			// the next event
			askIn((RETRY_DELAY.compareTo(this.interval) < 0) ? RETRY_DELAY : this.interval);
		}
		finally {
			this.turn.unlock();
		}
	}

	private boolean takeOne() {
		return (this.transaction != null) ? Boolean.TRUE.equals(this.transaction.execute((status) -> receiveAndSend()))
				: receiveAndSend();
	}

	private boolean receiveAndSend() {
		Message<?> message = this.source.receive();
		if (message == null) {
			return false;
		}
		sendMessage(message);
		return true;
	}

	@Override
	public String getComponentType() {
		return "dracoon:event-driven-channel-adapter";
	}

}
