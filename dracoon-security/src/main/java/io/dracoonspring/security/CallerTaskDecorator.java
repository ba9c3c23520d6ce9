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

import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets tasks on other threads work for the user and in the session of the thread that
 * submits them. As a bean it does so for {@code @Async} methods of a Spring Boot
 * application. The session may end while the task runs: what the task does then with
 * encrypted content fails.
 */
public final class CallerTaskDecorator implements TaskDecorator {

	@Override
	public Runnable decorate(Runnable task) {
		@Nullable UserSession session = UserSessionHolder.ofThread();
		return DelegatingSecurityContextRunnable.create(() -> {
			try (UserSessionHolder.Binding binding = UserSessionHolder.bind(() -> session)) {
				task.run();
			}
		}, SecurityContextHolder.getContext());
	}

}
