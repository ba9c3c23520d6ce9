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

package io.dracoonspring.api;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds error codes by number.
 */
final class ErrorCodeIndex {

	private static final Map<Integer, DracoonErrorCode> KNOWN = Stream
		.<DracoonErrorCode[]>of(AccessErrorCode.values(), NodeErrorCode.values(), ShareErrorCode.values(),
				UserErrorCode.values(), InputErrorCode.values(), SettingsErrorCode.values())
		.flatMap(Stream::of)
		.collect(Collectors.toUnmodifiableMap(DracoonErrorCode::code, Function.identity()));

	private ErrorCodeIndex() {
	}

	static DracoonErrorCode find(int code) {
		DracoonErrorCode known = KNOWN.get(code);
		return (known != null) ? known : new Unknown(code);
	}

	/**
	 * A number that this version of the library does not know.
	 *
	 * @param code the number on the wire
	 */
	record Unknown(int code) implements DracoonErrorCode {

		@Override
		public Facts facts() {
			return new Facts(this.code, 0, "this version of the library does not know the error code");
		}

		@Override
		public String name() {
			return "UNKNOWN";
		}

	}

}
