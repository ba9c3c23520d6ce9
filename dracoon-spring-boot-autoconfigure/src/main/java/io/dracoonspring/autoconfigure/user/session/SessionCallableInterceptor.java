// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;

/**
 * Propagates the session to the thread that runs a controller's {@link Callable} or
 * streaming body, as Spring Security propagates the user.
 */
final class SessionCallableInterceptor implements CallableProcessingInterceptor {

	private final RequestSession request;

	private @Nullable UserSession session;

	private UserSessionHolder.@Nullable Binding binding;

	SessionCallableInterceptor(RequestSession request) {
		this.request = request;
	}

	@Override
	public <T> void beforeConcurrentHandling(NativeWebRequest webRequest, Callable<T> task) {
		this.session = this.request.get();
	}

	@Override
	public <T> void preProcess(NativeWebRequest webRequest, Callable<T> task) {
		UserSession current = this.session;
		this.binding = UserSessionHolder.bind(() -> current);
	}

	@Override
	public <T> void postProcess(NativeWebRequest webRequest, Callable<T> task, @Nullable Object result) {
		UserSessionHolder.Binding bound = this.binding;
		if (bound != null) {
			bound.close();
		}
	}

}
