// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs each task with the user and the session of the thread that submits the task. If
 * the decorator is a bean of a Spring Boot application, it applies to {@code @Async}
 * methods. If the session ends while the task runs, access to encrypted content fails.
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
