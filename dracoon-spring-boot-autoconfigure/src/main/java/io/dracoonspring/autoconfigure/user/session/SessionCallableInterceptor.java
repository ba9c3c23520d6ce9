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

package io.dracoonspring.autoconfigure.user.session;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;

import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;

/**
 * Hands the session over to the thread that runs what a controller returns as
 * {@link Callable} or as streaming body, as Spring Security hands the user over.
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
