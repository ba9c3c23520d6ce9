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

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Who waits for the answer: a person in front of a page, or a script, which can do
 * nothing with a sign-in page.
 */
enum Caller {

	/** A browser that shows what it gets. */
	PAGE,

	/** A script, or another program. */
	SCRIPT;

	static Caller of(Function<String, @Nullable String> header) {
		String mode = header.apply("Sec-Fetch-Mode");
		if (mode != null) {
			return mode.equals("navigate") ? PAGE : SCRIPT;
		}
		// browsers send the mode only over HTTPS and to this machine
		String accept = header.apply("Accept");
		boolean html = accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
		return (html && header.apply("X-Requested-With") == null) ? PAGE : SCRIPT;
	}

}
