/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.security;

import org.reactivestreams.Subscription;
import org.springframework.security.core.Authentication;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Takes the user of a thread along into the Reactor chains that are subscribed to on it,
 * so that later steps on other threads know for whom they work. Servlet applications need
 * it, because Spring Security keeps their users in threads.
 */
public final class CurrentUserPropagation implements AutoCloseable {

	private final String hook = CurrentUserPropagation.class.getName() + '@' + System.identityHashCode(this);

	private CurrentUserPropagation() {
	}

	/**
	 * Start to take users along, in the whole JVM.
	 * @return to be closed to stop it
	 */
	public static CurrentUserPropagation install() {
		CurrentUserPropagation propagation = new CurrentUserPropagation();
		Hooks.onLastOperator(propagation.hook,
				Operators.liftPublisher((publisher, subscriber) -> withUser(subscriber)));
		return propagation;
	}

	private static <T> CoreSubscriber<? super T> withUser(CoreSubscriber<? super T> subscriber) {
		if (subscriber.currentContext().hasKey(CurrentUser.CONTEXT_KEY)) {
			return subscriber;
		}
		Authentication user = CurrentUser.ofThread();
		return (user != null) ? new UserSubscriber<>(subscriber, user) : subscriber;
	}

	@Override
	public void close() {
		Hooks.resetOnLastOperator(this.hook);
	}

	/**
	 * Adds the user to the context of a subscriber.
	 *
	 * @param <T> the type of the values
	 */
	private static final class UserSubscriber<T> implements CoreSubscriber<T> {

		private final CoreSubscriber<? super T> delegate;

		private final Context context;

		private UserSubscriber(CoreSubscriber<? super T> delegate, Authentication user) {
			this.delegate = delegate;
			this.context = delegate.currentContext().put(CurrentUser.CONTEXT_KEY, user);
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
