// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Tracks the sessions of users. Resources such as unlocked keys and running transfers can
 * be tied to a session, and end together with it. While a session has resources on this
 * instance, the session store is asked regularly whether the session still exists.
 */
public final class UserSessions {

	/**
	 * Limits the number of ended sessions that are remembered. A chain that is still
	 * running in such a session cannot tie new resources to the session.
	 */
	private static final int REMEMBERED = 10_000;

	private static final Logger logger = LoggerFactory.getLogger(UserSessions.class);

	private final UserSessionSettings settings;

	private final Scheduler timer;

	private final Map<String, Tied> sessions = new HashMap<>();

	private final Map<String, Boolean> ended = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	};

	/** Whether the log already reports that the session store cannot be accessed. */
	private final AtomicBoolean unavailable = new AtomicBoolean();

	private @Nullable Disposable checking;

	UserSessions(UserSessionSettings settings, Scheduler timer) {
		this.settings = settings;
		this.timer = timer;
	}

	/**
	 * Returns the settings of the sessions.
	 * @return the settings
	 */
	public UserSessionSettings settings() {
		return this.settings;
	}

	/**
	 * Finds the session of the current user in the Reactor context.
	 * @return the session, or empty if the chain was started outside of a session
	 */
	public Mono<UserSession> current() {
		return Mono.deferContextual(UserSessionHolder::of);
	}

	/**
	 * Ties a resource to a session.
	 * @param session the session
	 * @param end the action that ends the resource when the session ends; it runs
	 * immediately if the session has already ended
	 * @return the tie; dispose of it when the resource has ended
	 */
	public Disposable tie(UserSession session, Runnable end) {
		Tie tie = new Tie(session.key(), end);
		synchronized (this) {
			if (!this.ended.containsKey(session.key())) {
				Tied tied = this.sessions.computeIfAbsent(session.key(), (key) -> new Tied(session));
				tied.latest = session;
				tied.ties.add(tie);
				if (this.checking == null) {
					this.checking = Mono.delay(this.settings.checkInterval(), this.timer)
						.then(Mono.defer(this::check))
						.repeat()
						.subscribe();
				}
				return tie;
			}
		}
		end.run();
		return tie;
	}

	/**
	 * Ties a resource to the session of the current user.
	 * @param end the action that ends the resource when the session ends; it runs
	 * immediately if the session has already ended
	 * @return the tie, or empty if there is no session; dispose of the tie when the
	 * resource has ended
	 */
	public Mono<Disposable> tieToCurrent(Runnable end) {
		return current().map((session) -> tie(session, end));
	}

	/**
	 * Updates a session whose id may have changed.
	 * @param session the session with its current id
	 */
	public synchronized void note(UserSession session) {
		Tied tied = this.sessions.get(session.key());
		if (tied != null) {
			tied.latest = session;
		}
	}

	/**
	 * Ends all resources of a session because the session ends. Resources that are tied
	 * to the session later end immediately.
	 * @param key the key of the session
	 * @return completes when all resources have ended
	 */
	public Mono<Void> end(String key) {
		return Mono.fromRunnable(() -> remember(key)).then(Mono.defer(() -> untie(key)));
	}

	private synchronized void remember(String key) {
		this.ended.put(key, true);
	}

	private Mono<Void> untie(String key) {
		Tied tied;
		List<Tie> ties;
		synchronized (this) {
			tied = this.sessions.get(key);
			ties = (tied != null) ? List.copyOf(tied.ties) : List.of();
		}
		ties.forEach((tie) -> tie.end.run());
		return (tied != null) ? tied.left.asMono() : Mono.empty();
	}

	/**
	 * Asks the store whether a session still exists. If the session no longer exists,
	 * ends its resources.
	 * @param session the session
	 * @return whether the session exists, or the error of the store
	 */
	public Mono<Boolean> exists(UserSession session) {
		return Mono.defer(() -> isEnded(session) ? Mono.just(false) : ask(session)).flatMap((exists) -> {
			if (!exists) {
				// do not wait for the end of the resources, because the caller may be one
				// of the resources. Do not remember the session as ended, because a new
				// session may not be in the store yet
				untie(session.key());
			}
			return Mono.just(exists);
		});
	}

	private synchronized boolean isEnded(UserSession session) {
		return this.ended.containsKey(session.key());
	}

	private Mono<Boolean> ask(UserSession session) {
		return session.exists().flatMap((exists) -> {
			UserSession latest = latest(session);
			// ask again, because another request may have changed the id of the session
			// in the meantime
			return (exists || latest == session) ? Mono.just(exists) : latest.exists();
		});
	}

	private synchronized UserSession latest(UserSession session) {
		Tied tied = this.sessions.get(session.key());
		return (tied != null) ? tied.latest : session;
	}

	private Mono<Void> check() {
		return Flux.defer(() -> Flux.fromIterable(tied())).concatMap((session) -> exists(session).doOnNext((exists) -> {
			if (this.unavailable.compareAndSet(true, false)) {
				logger.info("The session store can be accessed again");
			}
		}).onErrorResume((ex) -> {
			if (this.unavailable.compareAndSet(false, true)) {
				logger.warn("Could not ask the session store which sessions still exist. Encrypted content is "
						+ "not accessible until the store responds. Check the store", ex);
			}
			return Mono.empty();
		})).then();
	}

	private synchronized List<UserSession> tied() {
		return this.sessions.values().stream().map((tied) -> tied.latest).toList();
	}

	private void release(Tie tie) {
		Tied gone = null;
		synchronized (this) {
			Tied tied = this.sessions.get(tie.key);
			if (tied != null && tied.ties.remove(tie) && tied.ties.isEmpty()) {
				this.sessions.remove(tie.key);
				gone = tied;
			}
			if (this.sessions.isEmpty() && this.checking != null) {
				this.checking.dispose();
				this.checking = null;
			}
		}
		if (gone != null) {
			gone.left.tryEmitEmpty();
		}
	}

	/** Holds a session and its resources. */
	private static final class Tied {

		private final Set<Tie> ties = new LinkedHashSet<>();

		/** Completes when no resource is tied to the session. */
		private final Sinks.Empty<Void> left = Sinks.empty();

		private UserSession latest;

		private Tied(UserSession session) {
			this.latest = session;
		}

	}

	/** Represents a resource of a session. Each tie is equal only to itself. */
	private final class Tie implements Disposable {

		private final String key;

		private final Runnable end;

		private Tie(String key, Runnable end) {
			this.key = key;
			this.end = end;
		}

		@Override
		public void dispose() {
			release(this);
		}

	}

}
