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

package io.dracoonspring.template;

import java.io.Serial;

import io.dracoonspring.api.DracoonException;

/**
 * The thread was interrupted while it waited for the server. The call has been cancelled;
 * whether the server had carried it out before that is not known. The thread is still
 * marked as interrupted.
 */
public class DracoonInterruptedException extends DracoonException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param cause the interruption, or what it led to
	 */
	public DracoonInterruptedException(Throwable cause) {
		super("The thread was interrupted while it waited for DRACOON: the call has been cancelled, look whether it "
				+ "has taken effect before you repeat it", cause);
	}

}
