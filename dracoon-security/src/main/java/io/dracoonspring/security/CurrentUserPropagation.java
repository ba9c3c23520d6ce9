// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Propagates users through Reactor chains. The context of a chain carries the user of the
 * thread that subscribes to it, so that later steps on other threads know the user. If no
 * user is signed in on that thread, the whole chain has no user. Servlet applications
 * need this class, because Spring Security binds their users to the threads of requests.
 */
public final class CurrentUserPropagation implements AutoCloseable {

	private final String hook = CurrentUserPropagation.class.getName() + '@' + System.identityHashCode(this);

	private CurrentUserPropagation() {
	}

	/**
	 * Starts the propagation for all chains in the JVM.
	 * @return the propagation, which ends when it is closed
	 */
	public static CurrentUserPropagation install() {
		CurrentUserPropagation propagation = new CurrentUserPropagation();
		Hooks.onLastOperator(propagation.hook,
				Operators.liftPublisher((publisher, subscriber) -> withCaller(subscriber)));
		return propagation;
	}

	private static <T> CoreSubscriber<? super T> withCaller(CoreSubscriber<? super T> subscriber) {
		return Caller.isKnown(subscriber.currentContext()) ? subscriber
				: new CallerSubscriber<>(subscriber, Caller.ofThread());
	}

	@Override
	public void close() {
		Hooks.resetOnLastOperator(this.hook);
	}

	/**
	 * Adds the caller to the context of a subscriber.
	 *
	 * @param <T> the type of the values
	 */
	private static final class CallerSubscriber<T> implements CoreSubscriber<T> {

		private final CoreSubscriber<? super T> delegate;

		private final Context context;

		private CallerSubscriber(CoreSubscriber<? super T> delegate, Caller caller) {
			this.delegate = delegate;
			this.context = caller.in(delegate.currentContext());
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.delegate.onSubscribe(subscription);
		}

		@Override
		public void onNext(T value) {
			this.delegate.onNext(value);
		}

		@Override
		public void onError(Throwable ex) {
			this.delegate.onError(ex);
		}

		@Override
		public void onComplete() {
			this.delegate.onComplete();
		}

	}

}
