// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.UserInfoBuilder;
import io.dracoonspring.api.UserType;
import io.dracoonspring.api.WireTime;
import io.dracoonspring.api.WireValue;

/**
 * Reads the fields of a JSON object without a reliable schema. A missing or invalid field
 * is read as {@code null} and is never an error.
 *
 * @param json the object; any other JSON value counts as an object without fields
 */
record JsonFields(JsonNode json) {

	JsonFields of(String name) {
		return new JsonFields(this.json.path(name));
	}

	@Nullable Long number(String name) {
		JsonNode value = this.json.path(name);
		// accept only whole numbers, also in a JSON string
		OptionalLong number = value.isNumber() ? value.longValueOpt() : value.asLongOpt();
		return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
	}

	@Nullable String text(String name) {
		return this.json.path(name).stringValueOpt().orElse(null);
	}

	@Nullable Boolean flag(String name) {
		return this.json.path(name).booleanValueOpt().orElse(null);
	}

	@Nullable Instant time(String name) {
		JsonNode value = this.json.path(name);
		try {
			if (value.isNumber()) {
				OptionalLong millis = value.longValueOpt();
				return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
			}
			return value.isString() ? WireTime.parse(value.stringValue().strip()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	<E extends Enum<E> & WireValue> E constant(String name, Class<E> type, E unknown) {
		String text = text(name);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.wireValue().equals(text))
			.findFirst()
			.orElse(unknown);
	}

	@Nullable UserInfo user(String name) {
		JsonFields user = of(name);
		Long id = user.number("id");
		if (id == null) {
			return null;
		}
		return UserInfoBuilder.builder()
			.id(id)
			.userType(user.constant("userType", UserType.class, UserType.UNKNOWN))
			.userName(user.textOrEmpty("userName"))
			.firstName(user.textOrEmpty("firstName"))
			.lastName(user.textOrEmpty("lastName"))
			.email(user.text("email"))
			.avatarUuid(user.textOrEmpty("avatarUuid"))
			.build();
	}

	private String textOrEmpty(String name) {
		return this.json.path(name).stringValueOpt().orElse("");
	}

}
