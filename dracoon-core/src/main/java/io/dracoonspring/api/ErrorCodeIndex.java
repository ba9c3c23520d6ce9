// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds error codes by number. */
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

	/** A number that this version of the library does not know. */
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
