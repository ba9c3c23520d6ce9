// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * Lists the fields of a part of the configuration. A document contains the values of
 * these fields by the names of the fields.
 *
 * @param check the check that refuses invalid combinations of fields
 */
record DocumentFields(List<Field> fields, Consumer<Map<String, Object>> check) {

	DocumentFields(List<Field> fields) {
		this(fields, (document) -> {
		});
	}

	/**
	 * Reads a new document.
	 * @param body the request body
	 * @param version the version of the server, which may lack some fields
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a mandatory field
	 * is missing, or a value or combination of values is not valid
	 */
	Map<String, Object> created(Map<?, ?> body, ServerVersion version) {
		return merged(Map.of(), body, version);
	}

	/**
	 * Returns a changed copy of a document. Omitted fields keep their values.
	 * @param body the request body
	 * @param version the version of the server, which may lack some fields
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a value or
	 * combination of values is not valid
	 */
	Map<String, Object> merged(Map<String, Object> old, Map<?, ?> body, ServerVersion version) {
		Map<String, Object> document = new LinkedHashMap<>();
		for (Field field : this.fields) {
			Object value = field.isKnownTo(version) ? body.get(field.name()) : null;
			if (value == null) {
				value = old.getOrDefault(field.name(), field.fallback());
			}
			if (value == null && field.required()) {
				throw ErrorCode.FIELD_MISSING.exception("'" + field.name() + "' must not be empty");
			}
			if (value != null) {
				document.put(field.name(), field.checked(value));
			}
		}
		this.check.accept(document);
		return document;
	}

	/**
	 * Returns a document without its secrets. For DRACOON Cloud, missing fields that only
	 * DRACOON Cloud has get their default values.
	 * @param version the version of the server, which may lack some fields
	 * @return the visible fields
	 */
	Map<String, Object> shown(Map<String, Object> document, ServerVersion version) {
		Map<String, Object> shown = new LinkedHashMap<>(document);
		this.fields.stream()
			.filter((field) -> field.secret() || !field.isKnownTo(version))
			.forEach((field) -> shown.remove(field.name()));
		this.fields.stream()
			.filter((field) -> field.cloudOnly() && field.isKnownTo(version))
			.forEach((field) -> shown.putIfAbsent(field.name(), Objects.requireNonNull(field.fallback())));
		return shown;
	}

	/**
	 * A field.
	 *
	 * @param type the type of the value
	 * @param required whether the field is mandatory
	 * @param secret whether responses omit the field
	 * @param cloudOnly whether only DRACOON Cloud has the field
	 * @param fallback the default value of the field, {@code null} for none
	 */
	record Field(String name, Class<?> type, boolean required, boolean secret, boolean cloudOnly,
			@Nullable Object fallback) {

		static Field required(String name, Class<?> type) {
			return new Field(name, type, true, false, false, null);
		}

		static Field optional(String name, Class<?> type) {
			return new Field(name, type, false, false, false, null);
		}

		static Field secret(String name) {
			return new Field(name, String.class, true, true, false, null);
		}

		static Field flag(String name, boolean fallback) {
			return new Field(name, Boolean.class, false, false, false, fallback);
		}

		static Field cloudFlag(String name, boolean fallback) {
			return new Field(name, Boolean.class, false, false, true, fallback);
		}

		boolean isKnownTo(ServerVersion version) {
			return !this.cloudOnly || version.isCloud();
		}

		static Field text(String name, String fallback) {
			return new Field(name, String.class, false, false, false, fallback);
		}

		Object checked(Object value) {
			if (this.type.isInstance(value) && !(this.required && "".equals(value))) {
				return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : value;
			}
			throw ((this.type == Boolean.class) ? ErrorCode.NOT_A_BOOLEAN
					: (this.type == Number.class) ? ErrorCode.NOT_A_NUMBER : ErrorCode.FIELD_MISSING)
				.exception("'" + this.name + "' is not valid");
		}

	}

}
