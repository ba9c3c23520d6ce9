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

package io.dracoonspring.api.config;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import io.dracoonspring.api.DracoonCryptoException;

/**
 * A new password breaks the rules of the server. It was not used for anything.
 */
public class PasswordRejectedException extends DracoonCryptoException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** What is wrong with the password. */
	private final transient List<PasswordViolation> violations;

	/**
	 * Creates an exception.
	 * @param kind what the password is for, such as {@code encryption password}
	 * @param violations the broken rules, at least one
	 */
	public PasswordRejectedException(String kind, List<PasswordViolation> violations) {
		super(Reason.PASSWORD_REJECTED, "The " + kind + " "
				+ violations.stream().map(PasswordViolation::message).collect(Collectors.joining("; it ")));
		this.violations = List.copyOf(violations);
	}

	/**
	 * Return what is wrong with the password.
	 * @return the broken rules; empty if the exception has been deserialized
	 */
	public List<PasswordViolation> getViolations() {
		return (this.violations != null) ? this.violations : List.of();
	}

}
