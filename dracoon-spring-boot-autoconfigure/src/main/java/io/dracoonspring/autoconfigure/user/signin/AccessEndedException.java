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

package io.dracoonspring.autoconfigure.user.signin;

/**
 * Breaks an answer off that has begun when the user's access to DRACOON ends. It has
 * neither a cause nor a stack trace: Spring Security would look for the cause and try to
 * redirect, and containers would log both at length for something that every sign-out may
 * bring.
 */
final class AccessEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessEndedException() {
		super("The answer broke off because the access of the user to DRACOON has ended. The user has to sign in again",
				null, false, false);
	}

}
